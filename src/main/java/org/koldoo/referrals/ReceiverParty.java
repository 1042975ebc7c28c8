package org.koldoo.referrals;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.PartyResolver;
import org.springframework.stereotype.Component;

/** The receiver of a referral, for the procedure that runs for it. */
@Component
class ReceiverParty implements PartyResolver {

    private final ReferralRows rows;

    ReceiverParty(ReferralRows rows) {
        this.rows = rows;
    }

    @Override
    public String party() {
        return "receiver";
    }

    @Override
    public Optional<BodyCode> resolve(CaseNumber caseNumber, @Nullable UUID subject) {
        return subject == null
                ? Optional.empty()
                : rows.findById(subject)
                        .filter(r -> r.number().equals(caseNumber))
                        .map(Referral::receiver);
    }
}
