package org.koldoo.cases.ui;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.FieldClass;
import org.koldoo.cases.Scope;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.ProcedureDetails;
import org.koldoo.workflow.ProcedureRun;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the case page reads, each part in one transaction and after the check of access. */
@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class CaseDesk {

    private static final int PAGE = 20;

    private final Cases cases;
    private final CaseAccess access;
    private final WorkItems workItems;
    private final Procedures procedures;
    private final Journal journal;

    CaseDesk(Cases cases, CaseAccess access, WorkItems workItems, Procedures procedures, Journal journal) {
        this.cases = cases;
        this.access = access;
        this.workItems = workItems;
        this.procedures = procedures;
        this.journal = journal;
    }

    /** @param mine the open tasks that the reader may do */
    record Opened(CaseHead head, Scope scope, List<WorkItem> items, Set<WorkItem> mine) {}

    record Mine(List<CaseHead> heads, boolean more) {}

    record Run(ProcedureRun run, Optional<ProcedureDetails> details) {}

    /** Opens the page: one journal entry. */
    public Opened open(CaseNumber number) {
        return opened(cases.read(number));
    }

    /** Goes on to another section of a page that is open already: access is checked again, nothing is journalled twice. */
    public Opened goOn(CaseNumber number) {
        return opened(
                Optional.ofNullable(cases.heads(List.of(number)).get(number)).orElseThrow(Refused::noSuchCase));
    }

    private Opened opened(CaseHead head) {
        var actor = CurrentActor.require();
        var scope = access.scope(actor, head.number()).orElseThrow(Refused::noSuchCase);
        if (scope != Scope.FULL) {
            return new Opened(head, scope, List.of(), mine(workItems.openOfCases(List.of(head.number())), actor));
        }
        var items = workItems.ofCase(head.number());
        return new Opened(head, scope, items, mine(items, actor));
    }

    private Set<WorkItem> mine(List<WorkItem> items, Actor actor) {
        return items.stream()
                .filter(item -> item.open() && workItems.mayDo(actor, item))
                .collect(Collectors.toUnmodifiableSet());
    }

    /** What runs by itself till a day, where nobody has a task. */
    public List<Procedures.Waiting> waiting(CaseNumber number) {
        access.require(number, Scope.FULL);
        return procedures.waiting(number);
    }

    public List<WorkItem> items(CaseNumber number) {
        access.require(number, Scope.FULL);
        return workItems.ofCase(number);
    }

    public StepDeclaration declaration(WorkItem item, Map<String, StepDeclaration> cache) {
        return procedures.declaration(item, cache);
    }

    public List<Run> runs(CaseNumber number) {
        access.require(number, Scope.FULL);
        return procedures.runsOf(number).stream()
                .map(run -> new Run(run, procedures.details(run.version())))
                .toList();
    }

    /** A page of the reader's cases: one journal entry. */
    public Mine mine(@Nullable CaseNumber after) {
        var heads = cases.mine(after, PAGE + 1);
        var page = heads.stream().limit(PAGE).toList();
        journal.append(JournalEntry.general("list.cases", "mine", Map.of("count", String.valueOf(page.size()))));
        return new Mine(page, heads.size() > PAGE);
    }

    /** What is stored in the open fields; of the masked ones nothing, not even whether they are filled. */
    public Map<CaseField, String> openFields(CaseNumber number) {
        var open = java.util.Arrays.stream(CaseField.values())
                .filter(field -> !masked(field))
                .collect(java.util.stream.Collectors.toSet());
        var found = new EnumMap<CaseField, String>(CaseField.class);
        found.putAll(cases.fields(number, open));
        return found;
    }

    static boolean masked(CaseField field) {
        return field.fieldClass() == FieldClass.P2 || field.fieldClass() == FieldClass.P3;
    }
}
