package org.koldoo.retention.ui;

import java.util.List;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.ui.Words;
import org.springframework.stereotype.Component;

/** What the second person reads before a case goes before its time: which one, at whose wish, and that nothing brings it back. */
@Component
class EarlyRemovalWords implements DeedWords {

    @Override
    public String kind() {
        return "retention.early";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        var number = proposal.caseNumber();
        return List.of(
                new Line(Words.of("keeping.early.deed.case"), null, number == null ? "—" : number.value()),
                new Line(Words.of("keeping.early.deed.why"), null, Words.of("keeping.early.deed.wish")),
                new Line(Words.of("keeping.early.deed.what"), null, Words.of("keeping.early.deed.everything")));
    }
}
