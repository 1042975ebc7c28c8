package org.koldoo.accounts;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
@Transactional
class SessionBook implements OwnSessions {

    private final LiveTable table;
    private final SessionRules rules;
    private final FreshSignIn fresh;
    private final Journal journal;

    SessionBook(LiveTable table, SessionRules rules, FreshSignIn fresh, Journal journal) {
        this.table = table;
        this.rules = rules;
        this.fresh = fresh;
        this.journal = journal;
    }

    @Override
    public UUID begin(@Nullable UUID running, @Nullable String agent) {
        var me = CurrentActor.require().id();
        table.hold(me);
        if (running != null) {
            if (table.owner(running).filter(me::equals).isPresent()) {
                table.forget();
                return running;
            }
            table.end(running, "switched");
        }
        makeRoom(me);
        var id = UUID.randomUUID();
        var device = Device.of(agent);
        table.insert(id, me, device.kind(), device.browser());
        return id;
    }

    private void makeRoom(UserId me) {
        var living = table.of(me, rules.longest());
        living.stream().limit(Math.max(0, living.size() - rules.each() + 1)).forEach(oldest -> {
            table.end(oldest.id(), "displaced");
            tell("session.displaced", oldest.id());
        });
    }

    @Override
    @Transactional(readOnly = true)
    public List<OwnSession> mine() {
        return table.of(CurrentActor.require().id(), rules.longest()).reversed();
    }

    @Override
    public void end(UUID session) {
        fresh.require();
        var me = CurrentActor.require().id();
        if (table.owner(session).filter(me::equals).isEmpty() || !table.end(session, "byOwner")) {
            throw new Refused("session.unknown");
        }
        tell("session.endedByOwner", session);
    }

    private void tell(String action, UUID session) {
        journal.append(JournalEntry.general(action, session.toString(), Map.of()));
    }
}
