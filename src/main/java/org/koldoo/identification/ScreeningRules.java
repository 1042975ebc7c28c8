package org.koldoo.identification;

import java.util.Set;
import org.koldoo.base.Refused;

/** What a screening must satisfy before it is kept: the person decides, but says why, and never on half the questions. */
final class ScreeningRules {

    static final String INDICATED = "INDICATED";
    static final String NOT_INDICATED = "NOT_INDICATED";
    static final String LABOUR_RIGHTS = "LABOUR_RIGHTS";
    static final String CONTINUE_LATER = "CONTINUE_LATER";

    private static final Set<String> BELOW_PRESUMED = Set.of(NOT_INDICATED, LABOUR_RIGHTS);
    private static final int LONGEST_REASONS = 10_000;

    private ScreeningRules() {}

    static void check(NewScreening made, Advice advice) {
        if (made.reasons().length() > LONGEST_REASONS) {
            throw new Refused("text.tooLong", LONGEST_REASONS);
        }
        if (made.conclusion().equals(LABOUR_RIGHTS) && made.profile().sexual()) {
            throw new Refused("screening.labourOnly");
        }
        if (BELOW_PRESUMED.contains(made.conclusion()) && advice.result() == AdviceResult.NOT_ENOUGH_ASKED) {
            throw new Refused("screening.notEnoughAsked", advice.open().size());
        }
        if (made.reasons().isEmpty() && (BELOW_PRESUMED.contains(made.conclusion()) || againstAdvice(made, advice))) {
            throw new Refused("screening.reasons");
        }
    }

    static boolean againstAdvice(NewScreening made, Advice advice) {
        return switch (made.conclusion()) {
            case INDICATED -> !advice.result().indicated();
            case NOT_INDICATED, LABOUR_RIGHTS -> advice.result().indicated();
            default -> false;
        };
    }
}
