package org.koldoo.accounts.ui;

import java.util.List;
import org.koldoo.accounts.Accounts;
import org.koldoo.approvals.Proposal;
import org.koldoo.approvals.ui.DeedWords;
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
        return List.of(WhoseAccount.line(accounts, proposal.content().getOrDefault("person", "")));
    }
}
