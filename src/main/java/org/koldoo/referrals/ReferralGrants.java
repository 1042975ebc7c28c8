package org.koldoo.referrals;

import java.time.Clock;
import java.util.Set;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.SafetyMinimum;
import org.koldoo.cases.Scope;
import org.springframework.stereotype.Component;

/** What the receiver of a referral may see: the preview while it thinks, the shared fields once it accepted, then nothing. */
@Component
class ReferralGrants {

    private final CaseAccess access;
    private final SafetyMinimum minimum;
    private final Clock clock;

    ReferralGrants(CaseAccess access, SafetyMinimum minimum, Clock clock) {
        this.access = access;
        this.minimum = minimum;
        this.clock = clock;
    }

    void preview(Referral referral) {
        grant(referral, Scope.PREVIEW, Sharing.PREVIEW, referral.basis());
    }

    void shared(Referral referral) {
        access.end(referral.id());
        grant(referral, Scope.SHARED, referral.shared(), referral.basis());
    }

    /** What whoever houses the person keeps without a basis for the rest; never more than it was given. */
    void safetyMinimum(Referral referral) {
        access.end(referral.id());
        grant(referral, Scope.SHARED, minimum.of(referral.shared()), SafetyMinimum.BASIS);
    }

    void none(Referral referral) {
        access.end(referral.id());
    }

    private void grant(Referral referral, Scope scope, Set<CaseField> fields, String basis) {
        access.grant(new CaseAccess.Grant(
                referral.number(),
                referral.receiver(),
                null,
                null,
                scope,
                fields,
                basis,
                referral.id(),
                clock.instant(),
                null));
    }
}
