package org.koldoo.accounts.ui;

import java.util.UUID;
import org.koldoo.accounts.Accounts;
import org.koldoo.approvals.ui.DeedWords.Line;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.Words;

/** The line of a proposal that says whose account it is about. */
final class WhoseAccount {

    private WhoseAccount() {}

    static Line line(Accounts accounts, String id) {
        var person = accounts.find(new UserId(UUID.fromString(id)))
                .map(it -> it.displayName() + " (" + it.login() + ")")
                .orElse("—");
        return new Line(Words.of("accounts.name"), null, person);
    }
}
