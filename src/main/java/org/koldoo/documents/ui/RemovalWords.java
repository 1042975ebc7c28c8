package org.koldoo.documents.ui;

import java.util.List;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.ui.Words;

/** What the second person reads before a document goes for good: what it is and why, never its name. */
@org.springframework.stereotype.Component
class RemovalWords implements DeedWords {

    @Override
    public String kind() {
        return "document.remove";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        var content = proposal.content();
        return List.of(
                new Line(
                        Words.of("documents.kind"),
                        null,
                        Words.of("documents.kind." + content.getOrDefault("documentKind", "OTHER"))),
                new Line(
                        Words.of("documents.reason"),
                        null,
                        Words.of("documents.reason." + content.getOrDefault("reason", "NOT_NEEDED"))));
    }
}
