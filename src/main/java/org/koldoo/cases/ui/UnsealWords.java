package org.koldoo.cases.ui;

import java.util.List;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.ui.Words;
import org.springframework.stereotype.Component;

/** What the custodian reads before a seal comes off: which case, and how many may see it now. Nobody of the team by name. */
@Component
class UnsealWords implements DeedWords {

    @Override
    public String kind() {
        return "case.unseal";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        var team = proposal.content().getOrDefault("team", "").strip();
        int named = team.isEmpty() ? 0 : team.split(" ").length;
        return List.of(
                new Line(Words.of("unseal.case"), null, proposal.content().getOrDefault("case", "—")),
                new Line(Words.of("unseal.now"), null, Words.of("unseal.now.team", named)),
                new Line(Words.of("unseal.then"), null, Words.of("unseal.then.body")));
    }
}
