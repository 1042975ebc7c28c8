package org.koldoo.referrals;

import org.koldoo.base.CaseNumber;
import org.koldoo.cases.HelpUnderWay;
import org.springframework.stereotype.Component;

/** The person has arrived, and the receiver has not said yet whether the help began. */
@Component
class ArrivedHelp implements HelpUnderWay {

    private final ReferralRows rows;

    ArrivedHelp(ReferralRows rows) {
        this.rows = rows;
    }

    @Override
    public int of(CaseNumber number) {
        return (int) rows.findByCaseNoOrderBySentAtDesc(number.value()).stream()
                .filter(referral -> referral.state() == ReferralState.ARRIVED)
                .count();
    }
}
