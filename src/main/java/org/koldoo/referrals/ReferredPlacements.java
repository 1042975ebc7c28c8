package org.koldoo.referrals;

import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Placements;
import org.springframework.stereotype.Component;

/** The person lives where a referral to a shelter arrived and has not ended. */
@Component
class ReferredPlacements implements Placements {

    private final ReferralRows rows;

    ReferredPlacements(ReferralRows rows) {
        this.rows = rows;
    }

    @Override
    public Map<BodyCode, Set<CaseField>> of(CaseNumber number) {
        return rows.findByCaseNoOrderBySentAtDesc(number.value()).stream()
                .filter(Referral::houses)
                .collect(Collectors.toMap(Referral::receiver, Referral::shared, (newer, older) -> newer));
    }
}
