package org.koldoo.sops.ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.approvals.ui.SourceLines;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.Deadlines;
import org.springframework.stereotype.Component;

/** Which deadline would change, from how long to how long, and from where we have it. */
@Component
class DeadlineChangeWords implements DeedWords {

    private final Deadlines deadlines;

    DeadlineChangeWords(Deadlines deadlines) {
        this.deadlines = deadlines;
    }

    @Override
    public String kind() {
        return "deadline.change";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        var content = proposal.content();
        var name = content.getOrDefault("deadline", "");
        var known = deadlines.find(name);
        var lines = new ArrayList<Line>();
        lines.addAll(List.of(
                new Line(
                        Words.of("approval.content.period"),
                        null,
                        known == null ? name : known.label().in(Words.locale())),
                new Line(Words.of("approval.content.amount"), length(content, "was."), length(content, ""))));
        lines.addAll(SourceLines.of(content));
        return lines;
    }

    private static String length(Map<String, String> content, String which) {
        return Words.of(
                "sops.deadline." + content.getOrDefault(which + "unit", "DAYS"),
                Integer.parseInt(content.getOrDefault(which + "amount", "0")));
    }
}
