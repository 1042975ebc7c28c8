package org.koldoo.cases;

import java.util.List;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/**
 * Tasks as a chapter's service takes them up: of a kind that it knows, in a case that the acting person may see, and locked.
 * An unknown task and a forbidden one answer alike.
 */
@Component
public class TasksInHand {

    private final WorkItems workItems;
    private final CaseAccess access;

    TasksInHand(WorkItems workItems, CaseAccess access) {
        this.workItems = workItems;
        this.access = access;
    }

    /**
     * Locks a task that is about to be completed, in the running transaction.
     *
     * @param stepKeys the kinds of task that the caller completes
     * @throws org.koldoo.workflow.AlreadyDone where somebody was faster
     * @throws Refused {@code case.unknown}, {@code workitem.outcome} for another kind of task, {@code workitem.changed}
     */
    public WorkItem take(WorkItemRef ref, String... stepKeys) {
        var seen = known(ref.id());
        if (!List.of(stepKeys).contains(seen.stepKey())) {
            throw new Refused("workitem.outcome");
        }
        var item = workItems.lock(ref);
        access.require(item.caseNumber(), Scope.STEP);
        return item;
    }

    /** A task as it is kept, for whoever it is addressed to and for the owner of the case. */
    public WorkItem known(WorkItemId id) {
        var seen = workItems.find(id).orElseThrow(Refused::noSuchCase);
        var actor = CurrentActor.require();
        boolean ours = actor.of(seen.body())
                && actor.has(seen.role())
                && (!seen.restricted() || actor.id().equals(seen.assignee()));
        boolean whole = access.scope(actor, seen.caseNumber())
                .filter(scope -> scope == Scope.FULL)
                .isPresent();
        if (!ours && !whole) {
            throw Refused.noSuchCase();
        }
        return seen;
    }

    /** Whether the acting person has the whole case, or one of these tasks of it to do now. */
    public boolean reads(CaseNumber number, String... stepKeys) {
        var actor = CurrentActor.require();
        var scope = access.scope(actor, number);
        return scope.isPresent()
                && (scope.get() == Scope.FULL
                        || workItems.ofCase(number).stream()
                                .anyMatch(item ->
                                        List.of(stepKeys).contains(item.stepKey()) && workItems.mayDo(actor, item)));
    }
}
