package org.koldoo.workflow;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.flowable.engine.TaskService;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Ends a step with an outcome and lets the procedure go on. */
@Component
class StepCompletion {

    /** The outcome of a step that offers none. */
    static final String DONE = "DONE";

    private final WorkItemTable table;
    private final RunTable runs;
    private final VersionTable versions;
    private final MayDo mayDo;
    private final ObjectProvider<Facts> facts;
    private final TaskService engine;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    StepCompletion(
            WorkItemTable table,
            RunTable runs,
            VersionTable versions,
            MayDo mayDo,
            ObjectProvider<Facts> facts,
            TaskService engine,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.table = table;
        this.runs = runs;
        this.versions = versions;
        this.mayDo = mayDo;
        this.facts = facts;
        this.engine = engine;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    void complete(WorkItem locked, String outcome) {
        var actor = CurrentActor.require();
        mayDo.require(actor, locked);
        requireOffered(locked, outcome);
        missing(locked).stream().findFirst().ifPresent(fact -> {
            throw new Refused("workitem.needs", fact);
        });
        end(locked, WorkItemState.DONE, outcome, actor);
    }

    /** A person does not complete a step whose ground is missing; that another body did not answer can always be said. */
    List<String> missing(WorkItem item) {
        var needs = step(item).needs();
        return needs.isEmpty()
                ? List.of()
                : Mechanism.does(() -> needs.stream()
                        .filter(fact -> !Boolean.TRUE.equals(facts.getObject().value(item.caseNumber(), fact)))
                        .sorted()
                        .toList());
    }

    void completeFor(WorkItem locked, WorkItemState how, String outcome) {
        var actor = CurrentActor.require();
        requireOwnerOfAnotherBodysStep(actor, locked);
        if (how == WorkItemState.ANSWERED_OUTSIDE) {
            requireOffered(locked, outcome);
        } else if (how != WorkItemState.NO_ANSWER) {
            throw new IllegalArgumentException(how.name());
        } else if (!outcome.equals(WorkItemState.NO_ANSWER.name())) {
            requireOffered(locked, outcome);
        }
        end(locked, how, outcome, actor);
    }

    private void requireOwnerOfAnotherBodysStep(Actor actor, WorkItem item) {
        var owner = runs.get(table.find(item.id()).orElseThrow().run()).owner();
        if (!actor.of(owner) || item.body().equals(owner)) {
            throw new Refused("workitem.notYours");
        }
    }

    private void requireOffered(WorkItem item, String outcome) {
        var outcomes = step(item).outcomes();
        boolean offered = outcomes.isEmpty()
                ? outcome.equals(DONE)
                : outcomes.stream().anyMatch(choice -> choice.code().equals(outcome));
        if (!offered) {
            throw new Refused("workitem.outcome");
        }
    }

    private void end(WorkItem item, WorkItemState how, String outcome, Actor actor) {
        if (!table.close(item.id(), how, outcome, actor.id(), clock.instant())) {
            throw new AlreadyDone(table.find(item.id()).orElseThrow().item());
        }
        var ended = table.find(item.id()).orElseThrow().item();
        journal.append(JournalEntry.of(
                "workitem.done",
                item.caseNumber(),
                item.id().toString(),
                Map.of("step", item.element(), "outcome", outcome, "how", how.name())));
        Mechanism.does(() -> {
            events.publishEvent(new WorkItemClosed(ended));
            Completing.run(item.id(), () -> engine.complete(item.id().toString(), variables(item, outcome)));
        });
    }

    private Map<String, Object> variables(WorkItem item, String outcome) {
        var variable = step(item).outcomeVariable();
        return versions.get(item.procedureVersion()).content().asksFor(variable) ? Map.of(variable, outcome) : Map.of();
    }

    private StepDeclaration step(WorkItem item) {
        return Objects.requireNonNull(
                versions.get(item.procedureVersion()).content().steps().get(item.element()));
    }
}
