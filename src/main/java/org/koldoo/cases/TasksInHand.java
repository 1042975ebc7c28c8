package org.koldoo.cases;

import java.util.List;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
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
    private final CaseFileTable files;
    private final WallTable walls;
    private final ExclusionTable exclusions;

    TasksInHand(
            WorkItems workItems, CaseAccess access, CaseFileTable files, WallTable walls, ExclusionTable exclusions) {
        this.workItems = workItems;
        this.access = access;
        this.files = files;
        this.walls = walls;
        this.exclusions = exclusions;
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
        if (seen.open()) {
            access.require(seen.caseNumber(), Scope.STEP);
        }
        if (!List.of(stepKeys).contains(seen.stepKey())) {
            throw new Refused("workitem.outcome");
        }
        var item = workItems.lock(ref);
        access.require(item.caseNumber(), Scope.STEP);
        return item;
    }

    /**
     * A task for whoever may do it, or came too late for it, and for the owner of the case. Nothing of what is in it: that is
     * {@link #readable}. Within the owning body a colleague's task is nobody else's.
     */
    public WorkItem known(WorkItemId id) {
        var seen = workItems.find(id).orElseThrow(Refused::noSuchCase);
        var actor = CurrentActor.require();
        boolean ours = ofTheBody(actor, seen) && !(colleagues(actor, seen) && ofTheOwner(seen));
        if (!whole(actor, seen.caseNumber()) && !ours) {
            throw Refused.noSuchCase();
        }
        return seen;
    }

    /** A task whose content the acting person may read now: a colleague's is not, nor one of a case that is closed to them. */
    public WorkItem readable(WorkItemId id) {
        var seen = known(id);
        var actor = CurrentActor.require();
        if (!whole(actor, seen.caseNumber())
                && (colleagues(actor, seen)
                        || access.scope(actor, seen.caseNumber())
                                .filter(scope -> scope != Scope.EMERGENCY)
                                .isEmpty())) {
            throw Refused.noSuchCase();
        }
        return seen;
    }

    /** A task of the acting person's own body, to be given to somebody there; of a restricted case only for its team. */
    public WorkItem ofOwnBody(WorkItemId id) {
        var seen = workItems.find(id).orElseThrow(Refused::noSuchCase);
        var actor = CurrentActor.require();
        if (!whole(actor, seen.caseNumber()) && (!actor.of(seen.body()) || walledOff(actor, seen))) {
            throw Refused.noSuchCase();
        }
        return seen;
    }

    /** Whether a task is or was addressed to the actor's body and role, and the body may still know of the case. */
    boolean ofTheBody(Actor actor, WorkItem item) {
        return actor.of(item.body()) && actor.has(item.role()) && !walledOff(actor, item);
    }

    private static boolean colleagues(Actor actor, WorkItem item) {
        return item.assignee() != null && !item.assignee().equals(actor.id());
    }

    private boolean ofTheOwner(WorkItem item) {
        return file(item.caseNumber()).owner().equals(item.body());
    }

    /** A sealed case is for its named people alone, who have the whole of it; others are not for everybody of a body either. */
    private boolean walledOff(Actor actor, WorkItem item) {
        var number = item.caseNumber();
        return item.restricted()
                || file(number).restricted()
                || walls.denied(number, item.body())
                || exclusions.excludes(number, actor);
    }

    /** Asked also for somebody who does not see the case any more; only whose it is and whether it is walled off is looked at. */
    private CaseRow file(CaseNumber number) {
        return Mechanism.does(() -> files.get(number));
    }

    private boolean whole(Actor actor, CaseNumber number) {
        return access.scope(actor, number).filter(scope -> scope == Scope.FULL).isPresent();
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
