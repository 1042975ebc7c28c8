package org.koldoo.accounts.ui;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.koldoo.accounts.Accounts;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.springframework.stereotype.Component;

/** Whose account is opened again, since when it is closed, and what the person could do then. */
@Component
class ReopeningWords implements DeedWords {

    private final Accounts accounts;
    private final PlacementWords placement;

    ReopeningWords(Accounts accounts, PlacementWords placement) {
        this.accounts = accounts;
        this.placement = placement;
    }

    @Override
    public String kind() {
        return "account.reopen";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        var content = proposal.content();
        var lines = new ArrayList<Line>();
        lines.add(WhoseAccount.line(accounts, content.getOrDefault("user", "")));
        var closed = content.getOrDefault("closed", "");
        if (!closed.isEmpty()) {
            lines.add(new Line(Words.of("accounts.reopen.closed"), null, Times.text(Instant.parse(closed))));
        }
        lines.add(new Line(Words.of("accounts.body"), null, placement.body(content.get("body"))));
        lines.add(new Line(Words.of("accounts.roles"), null, PlacementWords.roles(content.get("roles"))));
        return lines;
    }
}
