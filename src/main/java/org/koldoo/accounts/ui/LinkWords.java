package org.koldoo.accounts.ui;

import java.util.List;
import org.koldoo.accounts.Accounts;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.ui.Words;
import org.springframework.stereotype.Component;

/** Whose account another identifier of the provider would open. */
@Component
class LinkWords implements DeedWords {

    private final Accounts accounts;

    LinkWords(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return "account.link";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        var content = proposal.content();
        var was = content.getOrDefault("was.subject", "");
        var now = content.getOrDefault("subject", "");
        return List.of(
                WhoseAccount.line(accounts, content.getOrDefault("user", "")),
                new Line(Words.of("signon.link.subject"), was.isEmpty() ? null : was, now.isEmpty() ? "—" : now));
    }
}
