package org.koldoo.workflow;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.RunTable.Run;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Keeps the runs in step with the engine. */
@Component
class RunBook {

    private final RunTable table;
    private final VersionTable versions;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    RunBook(RunTable table, VersionTable versions, Journal journal, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.versions = versions;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    /** A run that a person or a chapter starts; written before the engine starts it. */
    Run root(CaseNumber caseNumber, ProcedureVersion version, BodyCode owner, @Nullable UUID subject) {
        var id = UUID.randomUUID();
        return add(new Run(id, id, caseNumber, version.topic(), version.id(), owner, subject, clock.instant(), null));
    }

    /** A run that another run calls: the same case, owner and subject. */
    void called(UUID id, String definition, UUID caller) {
        var from = table.get(caller);
        var version = versions.ofDefinition(definition);
        add(new Run(
                id,
                from.root(),
                from.caseNumber(),
                version.topic(),
                version.id(),
                from.owner(),
                from.subject(),
                clock.instant(),
                null));
    }

    private Run add(Run run) {
        table.insert(run);
        journal.append(JournalEntry.of(
                "procedure.started",
                run.caseNumber(),
                run.topic(),
                Map.of("run", run.id().toString(), "version", run.version().toString())));
        return run;
    }

    void ended(UUID id) {
        if (!table.end(id, clock.instant())) {
            return;
        }
        var run = table.get(id);
        journal.append(JournalEntry.of("procedure.ended", run.caseNumber(), run.topic(), Map.of("run", id.toString())));
        if (run.isRoot()) {
            events.publishEvent(new ProcedureEnded(run.caseNumber(), run.topic(), id, run.subject()));
        }
    }
}
