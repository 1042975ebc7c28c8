package org.koldoo.cases.ui;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.AnsweredForOthers;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Scope;
import org.koldoo.cases.TasksInHand;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What My tasks and the task page read, each in one transaction with its journal entry. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class TaskDesk {

    private static final int CASES_IN_EMPTY_LIST = 5;
    private static final int ANSWERED = 20;

    private final WorkItems workItems;
    private final TasksInHand hand;
    private final Procedures procedures;
    private final Cases cases;
    private final CaseAccess access;
    private final AnsweredForOthers answered;
    private final Journal journal;

    TaskDesk(
            WorkItems workItems,
            TasksInHand hand,
            Procedures procedures,
            Cases cases,
            CaseAccess access,
            AnsweredForOthers answered,
            Journal journal) {
        this.workItems = workItems;
        this.hand = hand;
        this.procedures = procedures;
        this.cases = cases;
        this.access = access;
        this.answered = answered;
        this.journal = journal;
    }

    /** A row of the list; without a head only the number may be shown. */
    record Row(
            WorkItem item,
            StepDeclaration declaration,
            @Nullable CaseHead head) {}

    record Queue(List<Row> rows, QueueFilter.@Nullable Position next) {}

    record Answered(List<Row> toReview, boolean moreToReview, List<Row> corrected, boolean moreCorrected) {}

    /** A case of the actor that waits for somebody else. */
    record Elsewhere(CaseHead head, WorkItem item) {}

    /**
     * @param ownBody the task lies with the reader's own body, whoever does it there
     * @param addressed to the reader; not {@code mine} then where a second person is asked for
     * @param sharedCase the case was shared with the reader's body: it has a page of its own with what was shared
     * @param missing facts that must be on record before the reader completes it
     */
    record Task(
            WorkItem item,
            StepDeclaration declaration,
            CaseHead head,
            Map<CaseField, String> fields,
            boolean mine,
            boolean ownBody,
            boolean addressed,
            boolean ownedCase,
            boolean sharedCase,
            List<String> missing) {}

    public Queue queue(QueueFilter filter) {
        var page = workItems.queue(CurrentActor.require(), filter);
        var heads = cases.heads(
                page.items().stream().map(WorkItem::caseNumber).distinct().toList());
        var cache = new HashMap<String, StepDeclaration>();
        var rows = page.items().stream()
                .map(item -> new Row(item, procedures.declaration(item, cache), heads.get(item.caseNumber())))
                .toList();
        journal.append(JournalEntry.general(
                "list.tasks", filter.team() ? "team" : "mine", Map.of("count", String.valueOf(rows.size()))));
        return new Queue(rows, page.next());
    }

    /** For an empty list: the actor's newest cases and whose task is due next in each. */
    public List<Elsewhere> elsewhere() {
        var heads = cases.mine(null, CASES_IN_EMPTY_LIST).stream()
                .filter(head -> !head.closed())
                .collect(Collectors.toMap(CaseHead::number, head -> head, (a, b) -> a, java.util.LinkedHashMap::new));
        if (heads.isEmpty()) {
            return List.of();
        }
        var open = workItems.openOfCases(heads.keySet()).stream().collect(Collectors.groupingBy(WorkItem::caseNumber));
        return heads.values().stream()
                .flatMap(head -> Tasks.nearest(open.getOrDefault(head.number(), List.of())).stream()
                        .map(item -> new Elsewhere(head, item)))
                .toList();
    }

    private static boolean addressed(Actor actor, WorkItem item) {
        return item.assignee() == null
                ? actor.of(item.body()) && actor.has(item.role())
                : item.assignee().equals(actor.id());
    }

    /** Opens a task: who may do it, who owns its case, and people of the same body who must leave it to a second person. */
    public Task open(WorkItemId id) {
        var actor = CurrentActor.require();
        var item = workItems.find(id).orElseThrow(Refused::noSuchCase);
        var mine = item.open() && workItems.mayDo(actor, item);
        var scope = access.scope(actor, item.caseNumber());
        var owner = scope.filter(Scope.FULL::equals).isPresent();
        boolean hour = scope.filter(Scope.EMERGENCY::equals).isPresent();
        if (!mine && !owner && (hour || !actor.of(item.body()))) {
            throw Refused.noSuchCase();
        }
        var head = Optional.ofNullable(cases.heads(List.of(item.caseNumber())).get(item.caseNumber()))
                .orElseThrow(Refused::noSuchCase);
        Map<CaseField, String> fields = mine || owner ? cases.fieldsFor(item) : Map.of();
        return new Task(
                item,
                procedures.declaration(item),
                head,
                fields,
                mine,
                actor.of(item.body()),
                addressed(actor, item),
                owner,
                scope.filter(Scope.SHARED::equals).isPresent(),
                mine ? workItems.missing(item) : List.of());
    }

    /** The masked fields of a task: one journal entry with the purpose. */
    public Map<CaseField, String> reveal(WorkItem item, String purpose) {
        return cases.revealFor(item, purpose);
    }

    /** What was answered for the reader's body, and what other bodies corrected in the reader's cases: one journal entry. */
    public Answered answered() {
        var toReview = answered.toReview(ANSWERED + 1);
        var corrected = answered.corrected(ANSWERED + 1);
        if (toReview.isEmpty() && corrected.isEmpty()) {
            return new Answered(List.of(), false, List.of(), false);
        }
        var heads = cases.heads(
                corrected.stream().map(WorkItem::caseNumber).distinct().toList());
        journal.append(JournalEntry.general(
                "list.answered", "mine", Map.of("count", String.valueOf(toReview.size() + corrected.size()))));
        return new Answered(
                rows(toReview, Map.of()),
                toReview.size() > ANSWERED,
                rows(corrected, heads),
                corrected.size() > ANSWERED);
    }

    private List<Row> rows(List<WorkItem> items, Map<CaseNumber, CaseHead> heads) {
        var cache = new HashMap<String, StepDeclaration>();
        return items.stream()
                .limit(ANSWERED)
                .map(item -> new Row(item, procedures.declaration(item, cache), heads.get(item.caseNumber())))
                .toList();
    }

    /** What was entered for another body, where the reader may see it. */
    public AnsweredForOthers.Entered entered(WorkItem item) {
        return answered.read(item.id());
    }

    public void noted(WorkItem item) {
        answered.noted(item.id());
    }

    public StepDeclaration declaration(WorkItem item) {
        return procedures.declaration(item);
    }

    public void take(WorkItemRef ref) {
        hand.known(ref.id());
        workItems.take(workItems.lock(ref));
    }
}
