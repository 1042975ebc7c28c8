package org.koldoo.sops.ui;

import org.koldoo.base.ui.Words;
import org.koldoo.workflow.Deadlines;

/** A deadline's length in words: "4 hours", "2 working days". */
final class DeadlineWords {

    private DeadlineWords() {}

    static String of(Deadlines.Parameter parameter) {
        return Words.of("sops.deadline." + parameter.unit(), parameter.amount());
    }
}
