package org.koldoo.accounts;

import java.util.Map;
import java.util.function.Consumer;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The own account of the session's person, changed with an entry in the journal. */
@Component
@Transactional
class OwnRecord {

    private final AppUsers users;
    private final FactorTable factors;
    private final Principals principals;
    private final AccountStamps stamps;
    private final Journal journal;

    OwnRecord(AppUsers users, FactorTable factors, Principals principals, AccountStamps stamps, Journal journal) {
        this.users = users;
        this.factors = factors;
        this.principals = principals;
        this.stamps = stamps;
        this.journal = journal;
    }

    /** The own account, where nothing is left to prove: whoever has only the password changes nothing at all. */
    AppUser proved() {
        var me = users.findById(Myself.id().value()).orElseThrow(() -> new Refused("account.unknown"));
        if (!me.demo() && Myself.provedAt() == null && !factors.of(me.id()).isEmpty()) {
            throw new Refused("factor.due");
        }
        me.asMember();
        return me;
    }

    StaffPrincipal change(String action, Consumer<AppUser> change) {
        var me = users.lock(Myself.id().value()).orElseThrow(() -> new Refused("account.unknown"));
        change.accept(me);
        stamps.forget(me.id());
        CurrentActor.as(
                me.asMember().asActor(),
                () -> journal.append(JournalEntry.general(action, me.id().toString(), Map.of())));
        return principals.of(me, Myself.provedAt());
    }
}
