package org.koldoo.journal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RaisedAlerts implements Alerts {

    private static final int MOST = 500;

    private final AlertTables tables;
    private final Journal journal;
    private final Clock clock;

    RaisedAlerts(AlertTables tables, Journal journal, Clock clock) {
        this.tables = tables;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("permitAll()") // timers and failed sign-ins raise alerts too
    @Transactional(propagation = Propagation.MANDATORY)
    public UUID raise(NewAlert alert) {
        if (alert.to().isEmpty()) {
            throw new IllegalArgumentException("an alert that nobody hears");
        }
        var id = UUID.randomUUID();
        var by = CurrentActor.find().orElse(Actor.SYSTEM).id();
        tables.insert(id, clock.instant().truncatedTo(ChronoUnit.MICROS), by, alert);
        journal.append(
                new JournalEntry("alert.raised", alert.caseNumber(), id.toString(), Map.of("kind", alert.kind())));
        return id;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public List<Alert> mine(int limit) {
        return tables.of(CurrentActor.require(), Math.clamp(limit, 1, MOST));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public long unseen() {
        return tables.unseen(CurrentActor.require());
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public void seen(UUID alert) {
        var actor = CurrentActor.require();
        if (!tables.isFor(actor, alert)) {
            throw new Refused("alert.unknown");
        }
        if (tables.seen(actor.id(), alert, clock.instant())) {
            journal.append(JournalEntry.general("alert.seen", alert.toString(), Map.of()));
        }
    }
}
