package org.koldoo.cases;

import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Step;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItemState;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class DeclaredAnswers implements StepAnswers {

    private final AnswerTable table;
    private final OutsideAnswerTable outside;
    private final OutsideReviewTable reviews;
    private final Visibility visibility;
    private final TasksInHand tasks;
    private final BodysOwnAnswers own;
    private final CaseGuard guard;
    private final WorkItems workItems;
    private final AnswerRules rules;
    private final Journal journal;
    private final Clock clock;

    DeclaredAnswers(
            AnswerTable table,
            OutsideAnswerTable outside,
            OutsideReviewTable reviews,
            Visibility visibility,
            TasksInHand tasks,
            BodysOwnAnswers own,
            CaseGuard guard,
            WorkItems workItems,
            AnswerRules rules,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.outside = outside;
        this.reviews = reviews;
        this.visibility = visibility;
        this.tasks = tasks;
        this.own = own;
        this.guard = guard;
        this.workItems = workItems;
        this.rules = rules;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public void complete(WorkItemRef ref, String outcome, Map<String, String> answers) {
        tasks.known(ref.id());
        var item = workItems.lock(ref);
        guard.require(item.caseNumber(), Scope.STEP);
        if (!item.stepKey().equals(Step.CUSTOM)) {
            // A chapter keeps a record of its own, and its rules with it; past them nothing is completed.
            throw new Refused("workitem.outcome");
        }
        table.insert(item, rules.checked(item, outcome, answers), CurrentActor.require(), clock.instant());
        workItems.complete(item, outcome);
    }

    @Override
    public void closeFor(WorkItemRef ref, @Nullable String outcome, @Nullable OutsideAnswer answer) {
        var row = guard.owner(tasks.known(ref.id()).caseNumber()).row();
        var item = workItems.lock(ref);
        if (item.body().equals(row.owner())) {
            throw new Refused("case.step.ownBody");
        }
        var actor = CurrentActor.require();
        reviews.insert(item, clock.instant());
        if (answer != null) {
            if (outcome == null) {
                throw new Refused("case.outside.outcome");
            }
            outside.insert(item, rules.checked(answer), actor.id(), clock.instant());
            journal.append(JournalEntry.of(
                    "step.answeredOutside",
                    item.caseNumber(),
                    item.id().toString(),
                    Map.of("way", answer.way().name(), "body", item.body().value())));
            workItems.completeFor(item, WorkItemState.ANSWERED_OUTSIDE, outcome);
        } else {
            journal.append(JournalEntry.of(
                    "step.noAnswer",
                    item.caseNumber(),
                    item.id().toString(),
                    Map.of("body", item.body().value())));
            // Gateways know no such outcome, so that the procedure goes its default way.
            workItems.completeFor(
                    item, WorkItemState.NO_ANSWER, outcome == null ? WorkItemState.NO_ANSWER.name() : outcome);
        }
    }

    @Override
    public Map<String, String> of(WorkItem asked) {
        var item = workItems.find(asked.id()).orElseThrow(Refused::noSuchCase);
        var actor = CurrentActor.require();
        boolean full = visibility
                .sight(actor, item.caseNumber())
                .filter(Visibility.Sight::full)
                .isPresent();
        if (!full && !own.includes(item)) {
            throw Refused.noSuchCase();
        }
        journal.append(
                JournalEntry.of("answers.read", item.caseNumber(), item.id().toString()));
        return table.of(item);
    }

    @Override
    public List<WorkItem> answered(CaseNumber number) {
        guard.owner(number);
        journal.append(JournalEntry.of("answers.listed", number, number.value()));
        var with = table.answered(number);
        return workItems.ofCase(number).stream()
                .filter(item -> !item.open() && with.contains(item.id().value()))
                .sorted(Comparator.comparing(WorkItem::completedAt, Comparator.nullsFirst(Comparator.naturalOrder()))
                        .reversed())
                .toList();
    }
}
