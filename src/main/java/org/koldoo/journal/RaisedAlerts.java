package org.koldoo.journal;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RaisedAlerts implements Alerts {

    private static final int MOST = 500;

    private final AlertTables tables;
    private final ObjectProvider<AlertWalls> walls;
    private final Journal journal;
    private final Clock clock;

    RaisedAlerts(AlertTables tables, ObjectProvider<AlertWalls> walls, Journal journal, Clock clock) {
        this.tables = tables;
        this.walls = walls;
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
        var actor = CurrentActor.require();
        var all = tables.of(actor, Math.clamp(limit, 1, MOST));
        var hidden = hidden(
                actor,
                all.stream()
                        .flatMap(alert -> Optional.ofNullable(alert.caseNumber()).stream())
                        .collect(Collectors.toSet()));
        return all.stream()
                .filter(alert -> alert.caseNumber() == null || !hidden.contains(alert.caseNumber()))
                .toList();
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public long unseen() {
        var actor = CurrentActor.require();
        var unseen = tables.unseen(actor);
        var hidden = hidden(actor, unseen.byCase().keySet());
        return unseen.general()
                + unseen.byCase().entrySet().stream()
                        .filter(of -> !hidden.contains(of.getKey()))
                        .mapToLong(Map.Entry::getValue)
                        .sum();
    }

    private Set<CaseNumber> hidden(Actor actor, Set<CaseNumber> numbers) {
        var port = walls.getIfAvailable();
        return port == null || numbers.isEmpty() ? Set.of() : port.hidden(actor, numbers);
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
