package org.koldoo.intake.ui;

import org.koldoo.base.ui.Words;
import org.koldoo.intake.Question;

/** Which questions have a line of help. */
final class Hints {

    private Hints() {}

    static String key(Question question) {
        return "intake.hint." + question.key();
    }

    static boolean has(Question question) {
        return !Words.of(key(question)).startsWith("!");
    }
}
