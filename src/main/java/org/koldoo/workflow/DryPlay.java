package org.koldoo.workflow;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.engine.ProcessEngine;
import org.flowable.engine.runtime.Execution;
import org.flowable.job.api.Job;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.DryRuns.Choice;
import org.koldoo.workflow.DryRuns.Entry;
import org.koldoo.workflow.DryRuns.OpenTask;
import org.koldoo.workflow.DryRuns.Play;
import org.koldoo.workflow.DryRuns.What;

/** One procedure played once through its choices, then wiped away. Plays beside it lie under another name. */
final class DryPlay {

    private final ProcessEngine engine;
    private final DrySheet sheet;
    private final DryFile root;
    private final String name = UUID.randomUUID().toString();

    DryPlay(ProcessEngine engine, DrySheet sheet, DryFile root) {
        this.engine = engine;
        this.sheet = sheet;
        this.root = root;
    }

    Play play(List<Choice> choices) {
        var deployment = deploy();
        try {
            return result(make(choices));
        } finally {
            sheet.over = true;
            engine.getRepositoryService().deleteDeployment(deployment, true);
        }
    }

    /** How many could be made. */
    private int make(List<Choice> choices) {
        int made = 0;
        try {
            start();
            while (made < choices.size() && chose(choices.get(made))) {
                made++;
            }
        } catch (RuntimeException e) {
            if (!sheet.limited) {
                throw e;
            }
        }
        return made;
    }

    private String deploy() {
        var builder = engine.getRepositoryService().createDeployment().tenantId(name);
        sheet.files.forEach((topic, file) -> builder.addBytes(topic + ".bpmn20.xml", file.bpmn()));
        var deployment = builder.deploy().getId();
        engine.getRepositoryService()
                .createProcessDefinitionQuery()
                .deploymentId(deployment)
                .list()
                .forEach(definition -> sheet.files.forEach((topic, file) -> {
                    if (file.content().id().equals(definition.getKey())) {
                        sheet.definitions.put(topic, definition.getId());
                        sheet.byDefinition.put(definition.getId(), file);
                    }
                }));
        return deployment;
    }

    private void start() {
        engine.getRuntimeService()
                .startProcessInstanceById(
                        Objects.requireNonNull(
                                sheet.definitions.get(root.content().topic())),
                        CaseNumber.random().value());
    }

    /** Whether the choice was there to be made. */
    private boolean chose(Choice choice) {
        return switch (choice) {
            case Choice.Done done -> done(done);
            case Choice.TimePasses passes -> timePassed();
            case Choice.FactChanges change -> changed(change);
        };
    }

    private boolean done(Choice.Done done) {
        var task = sheet.open.entrySet().stream()
                .filter(entry -> entry.getValue().key().equals(done.task()))
                .findFirst();
        if (task.isEmpty() || !offered(task.get().getValue(), done.outcome())) {
            return false;
        }
        var id = task.get().getKey();
        var open = task.get().getValue();
        sheet.open.remove(id);
        var step = open.step();
        var label = open.outcomes().stream()
                .filter(outcome -> outcome.code().equals(done.outcome()))
                .map(StepChoice::label)
                .findFirst();
        sheet.add(What.DONE, open.depth(), step.element(), step.name(), label.orElse(null));
        sheet.completing = id;
        var run = sheet.runs.values().stream()
                .filter(candidate -> open.key().startsWith(candidate.number() + "/"))
                .findFirst()
                .orElseThrow();
        var variable = step.outcomeVariable();
        engine.getTaskService()
                .complete(id, run.file().content().asksFor(variable) ? Map.of(variable, done.outcome()) : Map.of());
        sheet.completing = null;
        return true;
    }

    private static boolean offered(OpenTask task, String outcome) {
        return task.noAnswer() && outcome.equals(WorkItemState.NO_ANSWER.name())
                || task.outcomes().stream().anyMatch(choice -> choice.code().equals(outcome));
    }

    private boolean changed(Choice.FactChanges change) {
        sheet.facts.put(change.fact(), change.value());
        var yes = change.value().toString();
        var none = new org.koldoo.base.Labels(yes, yes, yes);
        sheet.entry(new Entry(sheet.now, What.FACT, 0, "", none, null, null, null, change.fact()));
        return true;
    }

    /** Everything that is due at the next moment at which something is. */
    private boolean timePassed() {
        var next = next();
        if (next == null) {
            return false;
        }
        sheet.now = next;
        sheet.open.forEach((id, task) -> {
            if (task.due() != null && !task.due().isAfter(next) && sheet.overdue.add(id)) {
                sheet.add(
                        What.OVERDUE,
                        task.depth(),
                        task.step().element(),
                        task.step().name(),
                        null);
            }
        });
        var fired = true;
        while (fired) {
            fired = timers().filter(timer -> !due(timer).isAfter(next))
                    .findFirst()
                    .map(this::fire)
                    .orElse(false);
        }
        return true;
    }

    private boolean fire(Job timer) {
        var run = sheet.run(timer.getProcessInstanceId());
        var element = Objects.requireNonNullElse(timer.getElementId(), "");
        sheet.add(What.CLOCK, run.depth(), element, run.file().name(element), null);
        var management = engine.getManagementService();
        management.executeJob(management.moveTimerToExecutableJob(timer.getId()).getId());
        return true;
    }

    private @Nullable Instant next() {
        var deadlines = sheet.open.entrySet().stream()
                .filter(entry -> !sheet.overdue.contains(entry.getKey()))
                .map(entry -> entry.getValue().due())
                .filter(Objects::nonNull);
        return Stream.concat(deadlines, timers().map(DryPlay::due))
                .min(Comparator.naturalOrder())
                .map(next -> next.isBefore(sheet.now) ? sheet.now : next)
                .orElse(null);
    }

    private Stream<Job> timers() {
        return engine.getManagementService().createTimerJobQuery().jobTenantId(name).list().stream()
                .sorted(Comparator.comparing(Job::getDuedate)
                        .thenComparing(
                                job -> sheet.run(job.getProcessInstanceId()).number())
                        .thenComparing(job -> Objects.requireNonNullElse(job.getElementId(), "")));
    }

    private static Instant due(Job timer) {
        return timer.getDuedate().toInstant();
    }

    private Play result(int played) {
        boolean ended = sheet.entries.stream().anyMatch(entry -> entry.what() == What.ENDED);
        return new Play(
                List.copyOf(sheet.entries),
                sheet.limited ? List.of() : List.copyOf(sheet.open.values()),
                sheet.now,
                sheet.limited || ended ? null : next(),
                sheet.limited || ended ? Set.of() : places(),
                Map.copyOf(sheet.facts),
                ended,
                sheet.limited,
                played);
    }

    private Set<String> places() {
        return engine
                .getRuntimeService()
                .createExecutionQuery()
                .processInstanceId(sheet.runs.keySet().iterator().next())
                .onlyChildExecutions()
                .list()
                .stream()
                .map(Execution::getActivityId)
                .filter(Objects::nonNull)
                .collect(Collectors.toUnmodifiableSet());
    }
}
