package org.koldoo.retention.ui;

import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.ClosedCaseLine;
import org.koldoo.retention.Keeping;
import org.springframework.stereotype.Component;

/** On the page of a closed case: when names go, when everything goes, and why not if something holds it. */
@Component
class KeepingLine implements ClosedCaseLine {

    private final Keeping keeping;
    private final KeepingWords words;

    KeepingLine(Keeping keeping, KeepingWords words) {
        this.keeping = keeping;
        this.words = words;
    }

    @Override
    public String words(CaseHead head) {
        return keeping.dates(head.number()).map(words::all).orElseGet(() -> Words.of("keeping.open"));
    }
}
