package org.koldoo.workflow;

import java.util.Set;
import java.util.UUID;
import org.koldoo.base.UserId;
import org.koldoo.workflow.Addressees.Addressee;

/**
 * A work item with what only this module needs.
 *
 * @param chosen whether a person chose the assignee, as opposed to a rule
 */
record KeptItem(WorkItem item, UUID run, String party, boolean chosen) {

    /** The same item for another addressee; who was chosen by hand stays where that is still possible. */
    KeptItem addressedTo(Addressee addressee) {
        boolean stays = chosen
                && item.assignee() != null
                && addressee.body().equals(item.body())
                && addressee.role() == item.role()
                && (!addressee.restricted() || addressee.named().contains(item.assignee()));
        return new KeptItem(
                new WorkItem(
                        item.id(),
                        item.caseNumber(),
                        item.subject(),
                        item.topic(),
                        item.procedureVersion(),
                        item.element(),
                        item.stepKey(),
                        item.stage(),
                        addressee.body(),
                        addressee.office(),
                        addressee.role(),
                        stays ? item.assignee() : addressee.assignee(),
                        addressee.redirected(),
                        addressee.intendedBody(),
                        addressee.restricted(),
                        item.createdAt(),
                        item.dueAt(),
                        item.state(),
                        item.outcome(),
                        item.completedBy(),
                        item.completedAt(),
                        item.version()),
                run,
                party,
                stays);
    }

    KeptItem assignedTo(UserId assignee) {
        var to = new Addressee(
                item.body(),
                item.office(),
                item.role(),
                assignee,
                item.restricted(),
                item.redirected(),
                item.intendedBody(),
                Set.of());
        var assigned = new KeptItem(item, run, party, false).addressedTo(to);
        return new KeptItem(assigned.item, run, party, true);
    }
}
