package org.koldoo.base;

import java.util.Locale;
import java.util.Map;

/** A name in the three languages of the staff: Kyrgyz, Russian, English. */
public record Labels(String ky, String ru, String en) {

    /** The name in the reader's language. */
    public String in(Locale locale) {
        return switch (locale.getLanguage()) {
            case "ky" -> ky;
            case "ru" -> ru;
            default -> en;
        };
    }

    public static Labels of(Map<String, String> byLanguage) {
        var fallback =
                byLanguage.getOrDefault("en", byLanguage.values().iterator().next());
        return new Labels(byLanguage.getOrDefault("ky", fallback), byLanguage.getOrDefault("ru", fallback), fallback);
    }
}
