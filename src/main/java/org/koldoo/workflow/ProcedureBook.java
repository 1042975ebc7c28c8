package org.koldoo.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.engine.ManagementService;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.runtime.Execution;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.workflow.RunTable.Run;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Procedures on the engine. */
@Service
class ProcedureBook implements Procedures {

    private final RuntimeService engine;
    private final ManagementService management;
    private final RunBook runBook;
    private final RunTable runs;
    private final VersionTable versions;

    ProcedureBook(
            RuntimeService engine,
            ManagementService management,
            RunBook runBook,
            RunTable runs,
            VersionTable versions) {
        this.engine = engine;
        this.management = management;
        this.runBook = runBook;
        this.runs = runs;
        this.versions = versions;
    }

    @Override
    @Transactional
    public UUID start(CaseNumber caseNumber, String topic, BodyCode owner, @Nullable UUID subject) {
        var version = versions.active(topic, owner).orElseThrow(() -> new Refused("procedure.unknown", topic));
        var run = runBook.root(caseNumber, version, owner, subject);
        Mechanism.does(() -> {
            engine.createProcessInstanceBuilder()
                    .predefineProcessInstanceId(run.id().toString())
                    .processDefinitionId(version.definition())
                    .businessKey(caseNumber.value())
                    .start();
        });
        return run.id();
    }

    @Override
    @Transactional
    public void stop(UUID run, String reasonCode) {
        var found = runs.find(run).orElseThrow(() -> new Refused("procedure.run.unknown"));
        if (found.endedAt() == null) {
            Mechanism.does(() -> engine.deleteProcessInstance(run.toString(), reasonCode));
        }
    }

    @Override
    @Transactional(readOnly = true)
    public List<ProcedureRun> runsOf(CaseNumber caseNumber) {
        return runs.ofCase(caseNumber).stream().map(this::shown).toList();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Waiting> waiting(CaseNumber caseNumber) {
        return runs.ofCase(caseNumber).stream()
                .filter(run -> run.endedAt() == null)
                .flatMap(run -> clocks(run)
                        .map(until -> new Waiting(
                                versions.get(run.version()).content().name(), until)))
                .sorted(Comparator.comparing(Waiting::until))
                .toList();
    }

    private Stream<Instant> clocks(Run run) {
        return management.createTimerJobQuery().processInstanceId(run.id().toString()).list().stream()
                .map(timer -> timer.getDuedate().toInstant());
    }

    private ProcedureRun shown(Run run) {
        return new ProcedureRun(
                run.id(),
                run.topic(),
                run.version(),
                run.subject(),
                run.startedAt(),
                run.endedAt(),
                run.endedAt() == null ? activeElements(run.id()) : Set.of());
    }

    private Set<String> activeElements(UUID run) {
        return engine.createExecutionQuery().processInstanceId(run.toString()).onlyChildExecutions().list().stream()
                .map(Execution::getActivityId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public List<ProcedureSummary> active() {
        return versions.active().stream().map(ProcedureBook::summary).toList();
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public Optional<ProcedureDetails> details(UUID version) {
        return versions.active().stream()
                .filter(active -> active.id().equals(version))
                .findFirst()
                .or(() -> versions.find(version))
                .map(found -> new ProcedureDetails(
                        summary(found),
                        List.copyOf(found.content().steps().values()),
                        found.content().source(),
                        found.bpmn()));
    }

    private static ProcedureSummary summary(ProcedureVersion version) {
        return new ProcedureSummary(
                version.id(),
                version.topic(),
                version.body(),
                version.content().name(),
                version.number(),
                version.since() == null ? Instant.EPOCH : version.since(),
                version.content().steps().size());
    }

    @Override
    public StepDeclaration declaration(WorkItem item) {
        var step = versions.get(item.procedureVersion()).content().steps().get(item.element());
        if (step == null) {
            throw new IllegalStateException("No step " + item.element() + " in " + item.topic());
        }
        return step;
    }
}
