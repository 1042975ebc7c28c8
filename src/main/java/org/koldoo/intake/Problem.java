package org.koldoo.intake;

import java.util.List;

/**
 * Why an answer cannot be taken as it stands; said beside the field as {@code error.<code>}.
 *
 * @param question key of the question
 * @param parameters numbers and dates, never what was typed
 */
public record Problem(String question, String code, List<Object> parameters) {

    static Problem of(Question question, String code, Object... parameters) {
        return new Problem(question.key(), code, List.of(parameters));
    }
}
