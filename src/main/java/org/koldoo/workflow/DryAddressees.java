package org.koldoo.workflow;

import java.util.Locale;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.institutions.Institutions;
import org.koldoo.institutions.SopStatus;
import org.koldoo.workflow.DryRuns.Who;
import org.springframework.stereotype.Component;

/**
 * Who a task would go to, without a case: as if every other body had a recorded basis and nobody were kept out. What depends on
 * the single case stays a word: the service that was asked.
 */
@Component
class DryAddressees {

    private final Institutions institutions;
    private final Accounts accounts;

    DryAddressees(Institutions institutions, Accounts accounts) {
        this.institutions = institutions;
        this.accounts = accounts;
    }

    Who resolve(StepDeclaration step, BodyCode owner) {
        var party = step.party();
        var role = step.role();
        if (party.equals("owner")) {
            return new Who(owner, party, role, null, null);
        }
        if (!party.equals(party.toUpperCase(Locale.ROOT))) {
            return new Who(null, party, role, null, null);
        }
        var named = BodyCode.of(party);
        var acting = institutions.acting(named).orElse(null);
        if (acting == null) {
            return back(step, owner, "CLOSED_BODY", named);
        }
        var body = acting.code();
        if (body.equals(owner)) {
            return new Who(owner, party, role, null, null);
        }
        if (acting.sopStatus() != SopStatus.ADOPTED && !accounts.someoneCanAct(body, role)) {
            return back(step, owner, "NOT_ADOPTED", named);
        }
        boolean moved = !body.equals(named);
        return new Who(body, party, role, moved ? "CLOSED_BODY" : null, moved ? named : null);
    }

    private static Who back(StepDeclaration step, BodyCode owner, String why, BodyCode named) {
        var role = step.role() == Role.SUPERVISOR ? Role.SUPERVISOR : Role.CASEWORKER;
        return new Who(owner, step.party(), role, why, named);
    }
}
