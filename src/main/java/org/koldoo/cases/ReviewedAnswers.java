package org.koldoo.cases;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItems;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class ReviewedAnswers implements AnsweredForOthers {

    private final OutsideReviewTable reviews;
    private final OutsideAnswerTable outside;
    private final AnswerTable table;
    private final AnswerRules rules;
    private final BodysOwnAnswers own;
    private final Visibility visibility;
    private final CaseFileTable files;
    private final WorkItems workItems;
    private final Procedures procedures;
    private final Timeline timeline;
    private final Journal journal;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReviewedAnswers(
            OutsideReviewTable reviews,
            OutsideAnswerTable outside,
            AnswerTable table,
            AnswerRules rules,
            BodysOwnAnswers own,
            Visibility visibility,
            CaseFileTable files,
            WorkItems workItems,
            Procedures procedures,
            Timeline timeline,
            Journal journal,
            ApplicationEventPublisher events,
            Clock clock) {
        this.reviews = reviews;
        this.outside = outside;
        this.table = table;
        this.rules = rules;
        this.own = own;
        this.visibility = visibility;
        this.files = files;
        this.workItems = workItems;
        this.procedures = procedures;
        this.timeline = timeline;
        this.journal = journal;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public List<WorkItem> toReview(int size) {
        return items(reviews.toReview(CurrentActor.require(), size)).stream()
                .filter(own::includes)
                .toList();
    }

    @Override
    public List<WorkItem> corrected(int size) {
        return items(reviews.corrected(visibility.of(CurrentActor.require()), size));
    }

    @Override
    public long count() {
        return reviews.count(visibility.of(CurrentActor.require()));
    }

    @Override
    public List<WorkItem> closedForOthers(int size) {
        return items(reviews.closedForOthers(visibility.of(CurrentActor.require()), size));
    }

    private List<WorkItem> items(List<WorkItemId> ids) {
        return ids.stream().map(workItems::find).flatMap(Optional::stream).toList();
    }

    @Override
    public Entered read(WorkItemId id) {
        var item = workItems.find(id).orElseThrow(Refused::noSuchCase);
        boolean owner = ownerReads(item);
        if (!owner && !own.includes(item)) {
            throw Refused.noSuchCase();
        }
        var review = reviews.find(id).orElseThrow(Refused::noSuchCase);
        tell("step.outsideRead", item, Map.of());
        return new Entered(item, outside.of(item).orElse(null), table.of(item), review, owner, open(item));
    }

    @Override
    public void confirm(WorkItemId id, long version) {
        review(ours(id), Verdict.RIGHT, null, version);
    }

    @Override
    public void correct(WorkItemId id, @Nullable String outcome, Map<String, String> answers, long version) {
        var item = ours(id);
        var other = Objects.equals(outcome, item.outcome()) ? null : outcome;
        if (other != null) {
            requirePossible(item, other);
        }
        review(item, Verdict.CORRECTED, other, version);
        var stated = other == null ? item.outcome() : other;
        table.insert(item, rules.checked(item, stated, answers), CurrentActor.require(), clock.instant());
        if (other != null) {
            events.publishEvent(new OutcomeCorrected(item, other));
        }
    }

    private void requirePossible(WorkItem item, String outcome) {
        if (!open(item)) {
            throw new Refused("case.closed");
        }
        if (procedures.declaration(item).outcomes().stream()
                .noneMatch(offered -> offered.code().equals(outcome))) {
            throw new Refused("workitem.outcome");
        }
    }

    private void review(WorkItem item, Verdict verdict, @Nullable String outcome, long version) {
        if (!reviews.review(item.id(), verdict, outcome, CurrentActor.require(), clock.instant(), version)) {
            throw new Refused("case.outside.changed");
        }
        var code = verdict == Verdict.RIGHT ? "step.confirmed" : "step.corrected";
        tell(code, item, outcome == null ? Map.of() : Map.of("outcome", outcome));
        var facts = new HashMap<>(Map.of(
                "topic", item.topic(),
                "element", item.element(),
                "version", item.procedureVersion().toString()));
        if (outcome != null) {
            facts.put("outcome", outcome);
        }
        timeline.add(item.caseNumber(), Timeline.Kind.STEP, code, facts);
    }

    @Override
    public void noted(WorkItemId id) {
        var item = workItems.find(id).filter(this::ownerReads).orElseThrow(Refused::noSuchCase);
        reviews.noted(id, clock.instant());
        tell("step.correctionNoted", item, Map.of());
    }

    private WorkItem ours(WorkItemId id) {
        return workItems.find(id).filter(own::includes).orElseThrow(Refused::noSuchCase);
    }

    private boolean ownerReads(WorkItem item) {
        return visibility
                .sight(CurrentActor.require(), item.caseNumber())
                .filter(Visibility.Sight::full)
                .isPresent();
    }

    private boolean open(WorkItem item) {
        return !Mechanism.does(() -> files.get(item.caseNumber())).closed();
    }

    private void tell(String action, WorkItem item, Map<String, String> more) {
        var facts = new HashMap<>(more);
        facts.put("body", item.body().value());
        journal.append(JournalEntry.of(action, item.caseNumber(), item.id().toString(), facts));
    }
}
