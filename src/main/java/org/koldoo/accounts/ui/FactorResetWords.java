package org.koldoo.accounts.ui;

import java.util.List;
import java.util.UUID;
import org.koldoo.accounts.Accounts;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.Words;
import org.springframework.stereotype.Component;

/** Whose phone or key is lost. */
@Component
class FactorResetWords implements DeedWords {

    private final Accounts accounts;

    FactorResetWords(Accounts accounts) {
        this.accounts = accounts;
    }

    @Override
    public String kind() {
        return "factor.reset";
    }

    @Override
    public List<Line> lines(Proposal proposal) {
        var id = proposal.content().getOrDefault("person", "");
        var person = accounts.find(new UserId(UUID.fromString(id)))
                .map(it -> it.displayName() + " (" + it.login() + ")")
                .orElse("—");
        return List.of(new Line(Words.of("accounts.name"), null, person));
    }
}
