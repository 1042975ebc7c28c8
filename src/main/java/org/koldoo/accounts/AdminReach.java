package org.koldoo.accounts;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.springframework.stereotype.Component;

/**
 * Which accounts an administrator keeps: the administrator of the installation all of them, a body's administrator those of
 * the body. Who could then stand above the body's administrator, or look over their shoulder, is not in their reach: with a
 * new one-time password for such a person they would sign in as them.
 */
@Component
class AdminReach {

    private static final Set<Role> ABOVE = EnumSet.of(Role.ADMIN, Role.COORDINATOR, Role.OVERSIGHT, Role.CUSTODIAN);

    boolean sees(StaffMember member) {
        return CurrentActor.require().administers(member.body());
    }

    /** Says no to a proposal about accounts by somebody who does not keep those of its body. */
    static void checkProposer(Proposal proposal) {
        var proposer = CurrentActor.require();
        if (!proposer.has(Role.ADMIN) || !Objects.equals(proposer.body(), proposal.body())) {
            throw new Refused("account.otherBody");
        }
    }

    /** Says no to what a body's administrator may not make of anybody. */
    void checkNew(NewStaffMember person) {
        var actor = CurrentActor.require();
        if (!actor.administers(person.body())) {
            throw new Refused("account.otherBody");
        }
        if (actor.body() != null && above(person.roles())) {
            throw new Refused("account.roleAbove");
        }
    }

    /** A person of another body is answered like one who does not exist. */
    void checkOld(StaffMember member) {
        var actor = CurrentActor.require();
        if (!sees(member)) {
            throw new Refused("account.unknown");
        }
        if (actor.body() != null && above(member.roles()) && !actor.id().equals(member.id())) {
            throw new Refused("account.above");
        }
    }

    static boolean above(Set<Role> roles) {
        return !Collections.disjoint(roles, ABOVE);
    }
}
