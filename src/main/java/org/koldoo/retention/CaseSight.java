package org.koldoo.retention;

import java.util.List;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.ClosedCases;
import org.koldoo.cases.Scope;
import org.springframework.stereotype.Component;

/** Who may decide about the keeping of a case. For everybody else there is no such case. */
@Component
class CaseSight {

    private final CaseAccess access;
    private final Cases cases;
    private final ClosedCases closed;

    CaseSight(CaseAccess access, Cases cases, ClosedCases closed) {
        this.access = access;
        this.cases = cases;
        this.closed = closed;
    }

    boolean sees(CaseNumber number) {
        return access.scope(CurrentActor.require(), number)
                .filter(Scope.FULL::equals)
                .isPresent();
    }

    /** Whether the acting person leads the body that keeps the case, and sees it. */
    boolean leads(CaseNumber number) {
        var actor = CurrentActor.require();
        return actor.has(Role.SUPERVISOR)
                && sees(number)
                && actor.of(head(number).owner());
    }

    void supervisor(CaseNumber number) {
        access.require(number, Scope.FULL);
        if (!leads(number)) {
            throw new Refused("case.supervisorOnly");
        }
    }

    /** Oversight knows case numbers from the journal and sees nothing else of a case. */
    void supervisorOrOversight(CaseNumber number) {
        if (!(CurrentActor.require().has(Role.OVERSIGHT) && exists(number))) {
            supervisor(number);
        }
    }

    CaseHead head(CaseNumber number) {
        var head = cases.heads(List.of(number)).get(number);
        if (head == null) {
            throw Refused.noSuchCase();
        }
        return head;
    }

    /** Whoever lets go of the case waits until the end of this transaction, and this one until theirs. */
    void hold(CaseNumber number) {
        Mechanism.does(() -> closed.hold(number));
        if (!exists(number)) { // it went while this one waited
            throw Refused.noSuchCase();
        }
    }

    boolean exists(CaseNumber number) {
        return Mechanism.does(() -> closed.exists(number));
    }
}
