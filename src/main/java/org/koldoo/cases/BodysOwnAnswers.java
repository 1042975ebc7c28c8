package org.koldoo.cases;

import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Role;
import org.koldoo.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** Which closed tasks are still a body's own to read: addressed to it, while it may know of the case. */
@Component
class BodysOwnAnswers {

    private final TasksInHand tasks;
    private final LawfulBases lawful;
    private final Visibility visibility;

    BodysOwnAnswers(TasksInHand tasks, LawfulBases lawful, Visibility visibility) {
        this.tasks = tasks;
        this.lawful = lawful;
        this.visibility = visibility;
    }

    /**
     * The task was addressed to the actor's body and role, and the body may still be told of the case. Within the owning body
     * it is for whoever does it, not for every colleague.
     */
    boolean includes(WorkItem item) {
        var actor = CurrentActor.require();
        if (!tasks.ofTheBody(actor, item)) {
            return false;
        }
        // The body does not see the case any more; whether it may still be told is no secret to it.
        var basis = Mechanism.does(() -> lawful.of(item.caseNumber(), item.body()));
        return basis.filter(OwnerRights.OWNER::equals).isPresent()
                ? visibility
                        .sight(actor, item.caseNumber())
                        .filter(sight -> sight.scope() != Scope.EMERGENCY)
                        .isPresent()
                : basis.isPresent() || item.role() == Role.COORDINATOR;
    }
}
