package org.koldoo.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.DecisionVersions.Active;
import org.koldoo.workflow.decisions.DecisionTable;
import org.koldoo.workflow.decisions.TableFile;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
class KeptDecisionTables implements DecisionTableBook {

    private final DecisionVersions versions;
    private final DecisionPublishing publishing;
    private final StandingTables standing;
    private final DecisionRights rights;
    private final Journal journal;
    private final Clock clock;

    KeptDecisionTables(
            DecisionVersions versions,
            DecisionPublishing publishing,
            StandingTables standing,
            DecisionRights rights,
            Journal journal,
            Clock clock) {
        this.versions = versions;
        this.publishing = publishing;
        this.standing = standing;
        this.rights = rights;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<InForce> all() {
        return versions.active().keySet().stream()
                .sorted()
                .flatMap(table -> inForce(table).stream())
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<InForce> inForce(String table) {
        return versions.active(table).map(active -> {
            var kept = versions.get(active.version());
            return new InForce(
                    kept.version(),
                    active.since(),
                    active.by(),
                    toConfirm(active),
                    TableFile.required(kept.dmn()),
                    publishing.definition(table));
        });
    }

    private static boolean toConfirm(Active active) {
        return active.wentBack() && active.confirmedBy() == null;
    }

    @Override
    @Transactional(readOnly = true)
    public List<DecisionVersion> versions(String table) {
        return versions.of(table);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<DecisionTable> content(UUID version) {
        return versions.find(version).map(kept -> TableFile.required(kept.dmn()));
    }

    @Override
    public boolean mayEdit() {
        return rights.mayEdit(CurrentActor.require());
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayConfirm(String table) {
        return versions.active(table)
                .filter(KeptDecisionTables::toConfirm)
                .filter(active -> rights.maySecond(CurrentActor.require(), Set.of(active.by())))
                .isPresent();
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('COORDINATOR')")
    public void goBack(String table, UUID version) {
        var actor = rights.requireEditor();
        versions.lock();
        var kept = versions.find(version)
                .filter(found -> found.version().table().equals(table))
                .orElseThrow(() -> new Refused("decision.version.unknown"));
        var active = versions.active(table).orElseThrow(() -> new Refused("decision.version.unknown"));
        if (active.version().equals(version)) {
            throw new Refused("decision.version.inForce");
        }
        if (!publishing.sound(kept.dmn())) {
            throw new Refused("decision.unsound");
        }
        versions.activate(table, version, clock.instant(), actor.id(), true);
        standing.changed();
        journal.append(JournalEntry.general(
                "decision.wentBack",
                version.toString(),
                Map.of(
                        "table", table,
                        "number", String.valueOf(kept.number()),
                        "from", String.valueOf(versions.get(active.version()).number()),
                        "digest", kept.version().digest())));
    }

    @Override
    @Transactional
    @PreAuthorize("hasAnyRole('COORDINATOR', 'ADMIN')")
    public void confirm(String table) {
        versions.lock();
        var active = versions.active(table)
                .filter(KeptDecisionTables::toConfirm)
                .orElseThrow(() -> new Refused("decision.confirm.none"));
        var actor = rights.requireSecond(Set.of(active.by()));
        versions.confirm(table, actor.id(), clock.instant());
        journal.append(JournalEntry.general(
                "decision.wayBackConfirmed", active.version().toString(), Map.of("table", table)));
    }
}
