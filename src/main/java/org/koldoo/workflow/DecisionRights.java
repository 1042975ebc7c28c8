package org.koldoo.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.stereotype.Component;

/**
 * The tables are the country's: the national coordinator edits them, and another account approves. That is another coordinator;
 * only where there is none, the administrator of the installation, who belongs to no body.
 */
@Component
class DecisionRights {

    private final Accounts accounts;

    DecisionRights(Accounts accounts) {
        this.accounts = accounts;
    }

    boolean mayEdit(Actor actor) {
        return actor.has(Role.COORDINATOR);
    }

    Actor requireEditor() {
        var actor = CurrentActor.require();
        if (!mayEdit(actor)) {
            throw new Refused("decision.notYours");
        }
        return actor;
    }

    /** Whether this person sees drafts at all. */
    boolean mayRead(Actor actor) {
        return mayEdit(actor) || ofTheInstallation(actor);
    }

    Actor requireReader() {
        var actor = CurrentActor.require();
        if (!mayRead(actor)) {
            throw new Refused("decision.notYours");
        }
        return actor;
    }

    /** @param first whoever had a hand in it */
    boolean maySecond(Actor actor, Set<UserId> first) {
        return !first.contains(actor.id()) && (mayEdit(actor) || ofTheInstallation(actor) && nobodyElse(first));
    }

    private boolean nobodyElse(Set<UserId> first) {
        return accounts.active(Role.COORDINATOR).stream().map(StaffMember::id).allMatch(first::contains);
    }

    /** Whether somebody who approved still could: an account that was closed or lost its role has not approved. */
    boolean stillSecond(@Nullable UserId person, Set<UserId> first) {
        return person != null
                && accounts.find(person)
                        .filter(StaffMember::active)
                        .filter(found -> maySecond(found.asActor(), first))
                        .isPresent();
    }

    Actor requireSecond(Set<UserId> first) {
        var actor = requireReader();
        if (first.contains(actor.id())) {
            throw new Refused("decision.secondPerson");
        }
        if (!maySecond(actor, first)) {
            throw new Refused("decision.otherCoordinator");
        }
        return actor;
    }

    private static boolean ofTheInstallation(Actor actor) {
        return actor.has(Role.ADMIN) && actor.body() == null;
    }
}
