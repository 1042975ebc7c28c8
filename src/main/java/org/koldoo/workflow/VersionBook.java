package org.koldoo.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.guard.Finding;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Versions in their table; whoever changes which one runs waits for the others. */
@Service
@Transactional
class VersionBook implements ProcedureVersions {

    private final VersionTable table;
    private final RunTable runs;
    private final Publishing publishing;
    private final Guard guard;
    private final Journal journal;
    private final Clock clock;

    VersionBook(VersionTable table, RunTable runs, Publishing publishing, Guard guard, Journal journal, Clock clock) {
        this.table = table;
        this.runs = runs;
        this.publishing = publishing;
        this.guard = guard;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public List<Version> of(String topic, @Nullable BodyCode body) {
        return table.all(topic, body);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Optional<Version> find(UUID version) {
        return table.find(version)
                .flatMap(found -> of(found.topic(), found.body()).stream()
                        .filter(one -> one.id().equals(version))
                        .findFirst());
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public Optional<Version> active(String topic, @Nullable BodyCode body) {
        return of(topic, body).stream().filter(Version::active).findFirst();
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public String bpmn(UUID version) {
        return table.find(version)
                .orElseThrow(() -> new Refused("procedure.version.unknown"))
                .bpmn();
    }

    @Override
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR')")
    public int running(UUID version) {
        return runs.running(version);
    }

    @Override
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR')")
    public UUID publish(byte[] bpmn) {
        table.lock();
        requireSound(bpmn);
        return publishing.publish(bpmn, false, CurrentActor.require().id()).id();
    }

    @Override
    @PreAuthorize("hasAnyRole('ADMIN', 'COORDINATOR')")
    public void activate(UUID id) {
        table.lock();
        var version = table.find(id).orElseThrow(() -> new Refused("procedure.version.unknown"));
        if (table.activeOf(version.topic(), version.body())
                .filter(active -> active.id().equals(id))
                .isPresent()) {
            throw new Refused("procedure.alreadyActive");
        }
        requireSound(version.bpmn().getBytes(StandardCharsets.UTF_8));
        table.activate(version, clock.instant());
        journal.append(JournalEntry.general(
                "procedure.activated",
                id.toString(),
                Map.of(
                        "procedure", version.content().id(),
                        "number", String.valueOf(version.number()),
                        "digest", version.digest())));
    }

    private void requireSound(byte[] bpmn) {
        long errors = guard.check(bpmn).stream().filter(Finding::error).count();
        if (errors > 0) {
            throw new Refused("procedure.refused", errors);
        }
    }
}
