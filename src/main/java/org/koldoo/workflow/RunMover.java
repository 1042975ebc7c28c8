package org.koldoo.workflow;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.flowable.engine.ProcessEngine;
import org.flowable.job.api.Job;
import org.flowable.task.api.TaskInfo;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.MoveTable.Fate;
import org.koldoo.workflow.ProcedureMoves.Pick;
import org.koldoo.workflow.ProcedureMoves.State;
import org.koldoo.workflow.RunTable.Run;
import org.koldoo.workflow.engine.VersionChange;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves one run to another version, whole or not at all: the engine's rows, the run, its open tasks and the journal. Tasks stay
 * the same tasks, with their people and their deadlines; clocks that go on keep their time.
 */
@Component
class RunMover {

    private final MoveTable table;
    private final MovePlan plan;
    private final RunTable runs;
    private final VersionTable versions;
    private final WorkItemTable items;
    private final StepAssignment assignment;
    private final ProcessEngine engine;
    private final Journal journal;
    private final Clock clock;

    RunMover(
            MoveTable table,
            MovePlan plan,
            RunTable runs,
            VersionTable versions,
            WorkItemTable items,
            StepAssignment assignment,
            ProcessEngine engine,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.plan = plan;
        this.runs = runs;
        this.versions = versions;
        this.items = items;
        this.assignment = assignment;
        this.engine = engine;
        this.journal = journal;
        this.clock = clock;
    }

    /** In a transaction of its own; nothing where another node was faster or the moving was stopped. */
    @Transactional(propagation = Propagation.REQUIRES_NEW)
    void move(UUID move, UUID id) {
        var asked = table.find(move).filter(row -> row.state() == State.RUNNING);
        if (asked.isEmpty() || table.lockWaiting(move, id).isEmpty()) {
            return;
        }
        var target = versions.get(asked.get().target());
        var picks = table.picks(move);
        // Whoever completes a task of the case now is waited for, and waits.
        items.lockOpen(runs.get(id).caseNumber());
        var run = runs.lock(id);
        if (run.endedAt() != null || run.version().equals(target.id())) {
            table.end(move, id, Fate.STAYED, run.endedAt() != null ? "ENDED" : "THERE", clock.instant());
            return;
        }
        var from = versions.get(run.version());
        var why = plan.stays(from, plan.places(from, id), target, picks);
        if (why != null) {
            table.end(move, id, Fate.STAYED, why.name(), clock.instant());
            return;
        }
        move(run, from, target, picks);
        table.end(move, id, Fate.MOVED, null, clock.instant());
        journal.append(JournalEntry.of(
                "procedure.moved",
                run.caseNumber(),
                run.topic(),
                Map.of(
                        "run", id.toString(),
                        "from", String.valueOf(from.number()),
                        "to", String.valueOf(target.number()),
                        "move", move.toString())));
    }

    private void move(Run run, ProcedureVersion from, ProcedureVersion target, List<Pick> picks) {
        var tasks = tasks(run);
        var timers = timers(run);
        runs.moveTo(run, target.id());
        tellWhatWasAnswered(run, target);
        var picked = picks.stream()
                .filter(pick -> pick.version().equals(from.id()))
                .collect(Collectors.toMap(Pick::element, Pick::to));
        engine.getManagementService()
                .executeCommand(new VersionChange(run.id().toString(), target.definition(), picked));
        var now = tasks(run);
        now.forEach((task, element) -> {
            if (tasks.containsKey(task)) {
                items.moveTo(task, target.id(), step(target, element));
            }
        });
        requireSameTimes(run, from, target, picks, timers);
        assignment.readdress(run.caseNumber());
        requireWhole(run, tasks.keySet(), now.keySet());
    }

    private static StepDeclaration step(ProcedureVersion version, String element) {
        return Objects.requireNonNull(version.content().steps().get(element));
    }

    /** What earlier tasks ended with and only the new version asks for. */
    private void tellWhatWasAnswered(Run run, ProcedureVersion target) {
        var known = new HashMap<String, Object>();
        items.doneOf(run.id()).forEach(done -> {
            var step = versions.get(done.procedureVersion()).content().steps().get(done.element());
            if (step != null && done.outcome() != null && target.content().asksFor(step.outcomeVariable())) {
                known.put(step.outcomeVariable(), done.outcome());
            }
        });
        known.keySet()
                .removeAll(engine.getRuntimeService()
                        .getVariables(run.id().toString())
                        .keySet());
        if (!known.isEmpty()) {
            engine.getRuntimeService().setVariables(run.id().toString(), known);
        }
    }

    private Map<WorkItemId, String> tasks(Run run) {
        return engine
                .getTaskService()
                .createTaskQuery()
                .processInstanceId(run.id().toString())
                .list()
                .stream()
                .collect(Collectors.toMap(
                        task -> new WorkItemId(UUID.fromString(task.getId())), TaskInfo::getTaskDefinitionKey));
    }

    private List<Job> timers(Run run) {
        return engine.getManagementService()
                .createTimerJobQuery()
                .processInstanceId(run.id().toString())
                .list();
    }

    /** Clocks that are in both versions go on and keep their time, whatever their length is now. */
    private void requireSameTimes(
            Run run, ProcedureVersion from, ProcedureVersion target, List<Pick> picks, List<Job> before) {
        var after = timers(run).stream()
                .collect(
                        Collectors.toMap(Job::getId, timer -> timer.getDuedate().toInstant()));
        boolean lost = before.stream()
                .filter(timer -> plan.keeps(from, String.valueOf(timer.getElementId()), target, picks))
                .anyMatch(timer -> !timer.getDuedate().toInstant().equals(after.get(timer.getId())));
        if (lost) {
            throw new Refused("move.mismatch");
        }
    }

    /** Every task is still there, and the open work items are the engine's tasks; else nothing of it happened. */
    private void requireWhole(Run run, Set<WorkItemId> before, Set<WorkItemId> now) {
        var open = items.openOfRun(run.id());
        if (!now.containsAll(before) || !open.equals(now)) {
            throw new Refused("move.mismatch");
        }
    }
}
