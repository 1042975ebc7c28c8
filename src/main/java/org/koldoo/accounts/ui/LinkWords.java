package org.koldoo.accounts.ui;

import java.util.List;
import java.util.UUID;
import org.koldoo.accounts.Accounts;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.UserId;
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
        var person = accounts.find(new UserId(UUID.fromString(content.getOrDefault("user", ""))))
                .map(it -> it.displayName() + " (" + it.login() + ")")
                .orElse("—");
        var was = content.getOrDefault("was.subject", "");
        var now = content.getOrDefault("subject", "");
        return List.of(
                new Line(Words.of("accounts.name"), null, person),
                new Line(Words.of("signon.link.subject"), was.isEmpty() ? null : was, now.isEmpty() ? "—" : now));
    }
}
