package org.koldoo.referrals;

import org.koldoo.base.CaseNumber;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.HelpUnderWay;
import org.koldoo.cases.Scope;
import org.springframework.stereotype.Component;

/** The person has arrived, and the receiver has not said yet whether the help began. */
@Component
class ArrivedHelp implements HelpUnderWay {

    private final ReferralRows rows;
    private final CaseAccess access;

    ArrivedHelp(ReferralRows rows, CaseAccess access) {
        this.rows = rows;
        this.access = access;
    }

    @Override
    public int of(CaseNumber number) {
        access.require(number, Scope.FULL);
        return (int) rows.findByCaseNoOrderBySentAtDesc(number.value()).stream()
                .filter(referral -> referral.state() == ReferralState.ARRIVED)
                .count();
    }
}
