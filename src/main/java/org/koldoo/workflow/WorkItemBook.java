package org.koldoo.workflow;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Work items over their table; what changes them lies beside. */
@Service
class WorkItemBook implements WorkItems {

    private final WorkItemTable table;
    private final QueueQuery queue;
    private final MayDo mayDo;
    private final StepCompletion completion;
    private final StepAssignment assignment;

    WorkItemBook(
            WorkItemTable table, QueueQuery queue, MayDo mayDo, StepCompletion completion, StepAssignment assignment) {
        this.table = table;
        this.queue = queue;
        this.mayDo = mayDo;
        this.completion = completion;
        this.assignment = assignment;
    }

    @Override
    @Transactional(readOnly = true)
    @PreAuthorize("isAuthenticated()")
    public WorkQueue queue(Actor actor, QueueFilter filter) {
        return queue.page(actor, filter);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> ofCase(CaseNumber caseNumber) {
        return table.ofCase(caseNumber);
    }

    @Override
    @Transactional(readOnly = true)
    public List<WorkItem> openOfCases(Collection<CaseNumber> cases) {
        return cases.isEmpty() ? List.of() : table.openOfCases(cases);
    }

    @Override
    @Transactional(readOnly = true)
    public boolean mayDo(Actor actor, WorkItem item) {
        return mayDo.allowed(actor, item);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<WorkItem> find(WorkItemId id) {
        return table.find(id).map(KeptItem::item);
    }

    @Override
    @Transactional(readOnly = true)
    public List<String> missing(WorkItem item) {
        return completion.missing(item);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public WorkItem lock(WorkItemRef ref) {
        var item = table.lock(ref.id()).orElseThrow(Refused::noSuchCase).item();
        if (!item.open()) {
            throw new AlreadyDone(item);
        }
        if (item.version() != ref.version()) {
            throw new Refused("workitem.changed");
        }
        return item;
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void complete(WorkItem locked, String outcome) {
        completion.complete(locked, outcome);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void completeFor(WorkItem locked, WorkItemState how, String outcome) {
        completion.completeFor(locked, how, outcome);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(WorkItem locked, UserId assignee) {
        assignment.assign(locked, assignee);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(WorkItem locked) {
        assignment.take(locked);
    }

    @Override
    @Transactional
    public void readdress(CaseNumber caseNumber) {
        assignment.readdress(caseNumber);
    }
}
