package org.koldoo.cases;

import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.springframework.stereotype.Component;

/** Lets through who may; for everybody else there is no such case, whether it exists or not. */
@Component
class CaseGuard {

    private final Visibility visibility;

    CaseGuard(Visibility visibility) {
        this.visibility = visibility;
    }

    Visibility.Sight require(CaseNumber number, Scope atLeast) {
        return visibility
                .sight(CurrentActor.require(), number)
                .filter(sight -> sight.scope().compareTo(atLeast) >= 0)
                .orElseThrow(Refused::noSuchCase);
    }

    Visibility.Sight owner(CaseNumber number) {
        return require(number, Scope.FULL);
    }

    Visibility.Sight ownerOfOpen(CaseNumber number) {
        var sight = owner(number);
        if (sight.row().closed()) {
            throw new Refused("case.closed");
        }
        return sight;
    }

    Visibility.Sight supervisor(CaseNumber number) {
        var sight = owner(number);
        var actor = CurrentActor.require();
        if (!actor.has(Role.SUPERVISOR) || !actor.of(sight.row().owner())) {
            throw new Refused("case.supervisorOnly");
        }
        return sight;
    }

    /** Whoever works on the case by any right, or the program itself when a clock has run out. */
    void working(CaseNumber number) {
        if (!CurrentActor.require().equals(Actor.SYSTEM)) {
            require(number, Scope.STEP);
        }
    }

    /** Whether whoever acts may be told anything of the case. */
    boolean knows(CaseNumber number) {
        var actor = CurrentActor.require();
        return actor.equals(Actor.SYSTEM)
                || visibility
                        .sight(actor, number)
                        .filter(sight -> sight.scope() != Scope.EMERGENCY)
                        .isPresent();
    }
}
