package org.koldoo.base.start;

import java.util.Locale;
import java.util.Map;

/** Where no profile can be named, as in a container, {@code KOLDOO_DEMO=true} asks for the demonstration. */
public final class DemoWish {

    private static final String[] DEMONSTRATION = {"demo"};
    private static final String[] REAL_USE = {};

    private DemoWish() {}

    /**
     * The profiles to start with, besides those that are named elsewhere.
     *
     * @throws WrongInstallation where it is neither true nor false: nobody is to take one for the other
     */
    public static String[] profiles(Map<String, String> environment) {
        return switch (environment.getOrDefault("KOLDOO_DEMO", "").strip().toLowerCase(Locale.ROOT)) {
            case "true" -> DEMONSTRATION.clone();
            case "", "false" -> REAL_USE;
            default ->
                throw new WrongInstallation("KOLDOO_DEMO is \"true\" for the demonstration with invented people, or"
                        + " \"false\" for real use.");
        };
    }
}
