package org.koldoo.identification;

import java.util.Map;

/**
 * What a screener found.
 *
 * @param answers by indicator code; what is missing was not asked
 * @param conclusion INDICATED, NOT_INDICATED, LABOUR_RIGHTS or CONTINUE_LATER: the person decides, the tables advise
 * @param reasons needed where the conclusion goes against the advice, and for every conclusion below INDICATED
 */
public record NewScreening(Profile profile, Act act, Map<String, Answer> answers, String conclusion, String reasons) {

    public NewScreening {
        answers = Map.copyOf(answers);
        reasons = reasons.strip();
    }
}
