package org.koldoo.cases;

import org.koldoo.base.CurrentActor;
import org.koldoo.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** Which closed tasks are still a body's own to read: addressed to it, while it may know of the case. */
@Component
class BodysOwnAnswers {

    private final LawfulBases lawful;

    BodysOwnAnswers(LawfulBases lawful) {
        this.lawful = lawful;
    }

    /** The task was addressed to the actor's body and role, and the body still has a basis and is not walled off since. */
    boolean includes(WorkItem item) {
        var actor = CurrentActor.require();
        return actor.of(item.body())
                && actor.has(item.role())
                && !item.restricted()
                && lawful.of(item.caseNumber(), item.body()).isPresent();
    }
}
