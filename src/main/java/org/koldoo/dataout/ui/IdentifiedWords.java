package org.koldoo.dataout.ui;

import java.util.List;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.ui.Words;

/** What the second person reads before a case is taken out with names: what for, and what will happen to the file. */
@org.springframework.stereotype.Component
class IdentifiedWords implements DeedWords {

    @Override
    public String kind() {
        return "export.identified";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        return List.of(
                new Line(
                        Words.of("case.export.purpose"),
                        null,
                        Words.of("case.export.purpose." + proposal.content().getOrDefault("purpose", "CHECK"))),
                new Line(Words.of("exports.how"), null, Words.of("exports.identified.what")));
    }
}
