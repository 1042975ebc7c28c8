package org.koldoo.workflow;

import java.util.List;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Who may do a step: body, office and role, the assignee, the named team, nobody from whom the case is kept, and never the same
 * person twice where two are asked for.
 */
@Component
class MayDo {

    private final WorkItemTable table;
    private final VersionTable versions;
    private final ObjectProvider<CaseWalls> walls;

    MayDo(WorkItemTable table, VersionTable versions, ObjectProvider<CaseWalls> walls) {
        this.table = table;
        this.versions = versions;
        this.walls = walls;
    }

    boolean allowed(Actor actor, WorkItem item) {
        return item.open() && addressed(actor, item) && !sameAsFirst(actor, item) && !closedTo(actor, item);
    }

    void require(Actor actor, WorkItem item) {
        if (!item.open() || !addressed(actor, item) || closedTo(actor, item)) {
            throw new Refused("workitem.notYours");
        }
        if (sameAsFirst(actor, item)) {
            throw new Refused("workitem.secondPerson");
        }
    }

    boolean closedTo(Actor actor, WorkItem item) {
        return closedTo(actor).contains(item.caseNumber());
    }

    Set<CaseNumber> closedTo(Actor actor) {
        var port = walls.getIfAvailable();
        return port == null ? Set.of() : port.closedTo(actor);
    }

    /** Assigned to the actor, or to nobody and the actor is of the body, office and role. */
    boolean addressed(Actor actor, WorkItem item) {
        if (item.assignee() != null) {
            return item.assignee().equals(actor.id()) && actor.of(item.body());
        }
        return actor.of(item.body())
                && actor.has(item.role())
                && (item.office() == null || item.office().equals(actor.office()))
                && (!item.restricted() || table.named(item.id()).contains(actor.id()));
    }

    /** The role the procedure names; a redirected item may have been given another one. */
    Role declaredRole(WorkItem item) {
        var declaration =
                versions.get(item.procedureVersion()).content().steps().get(item.element());
        return declaration == null ? item.role() : declaration.role();
    }

    private boolean sameAsFirst(Actor actor, WorkItem item) {
        var declaration =
                versions.get(item.procedureVersion()).content().steps().get(item.element());
        var notBy = declaration == null ? null : declaration.notBy();
        return notBy != null
                && table.did(
                        actor.id(), item.caseNumber(), List.of(notBy.strip().split("\\s+")));
    }
}
