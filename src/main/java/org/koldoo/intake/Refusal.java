package org.koldoo.intake;

import java.util.List;
import java.util.Set;

/**
 * How a first contact ended without a case, in codes.
 *
 * @param reason why the person said no, as far as they cared to say
 * @param helped what was given or offered all the same, without a name
 */
public record Refusal(String reason, Set<String> helped) {

    public static final List<String> REASONS =
            List.of("NOT_SAID", "AFRAID", "NO_TRUST", "NOT_NEEDED", "LATER", "POLICE", "OTHER");
    public static final List<String> HELP =
            List.of("INFORMATION", "PHONE_NUMBER", "FOOD_CLOTHES", "MEDICAL", "NIGHT_PLACE", "LAWYER", "ESCORT");

    public Refusal {
        helped = Set.copyOf(helped);
    }
}
