package org.koldoo.referrals;

import org.koldoo.cases.CaseClosed;
import org.koldoo.cases.ConsentWithdrawn;
import org.koldoo.cases.Consents;
import org.koldoo.workflow.Procedures;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes back what was sent under a consent that is withdrawn, in the same transaction; whoever houses the person keeps what the
 * person's safety needs. A closed case takes back all.
 */
@Component
class ConsentWatch {

    private final ReferralRows rows;
    private final ReferralAnswers answers;
    private final Procedures procedures;
    private final Consents consents;

    ConsentWatch(ReferralRows rows, ReferralAnswers answers, Procedures procedures, Consents consents) {
        this.rows = rows;
        this.answers = answers;
        this.procedures = procedures;
        this.consents = consents;
    }

    @EventListener
    void on(ConsentWithdrawn withdrawn) {
        rows.findByCaseNoOrderBySentAtDesc(withdrawn.number().value()).stream()
                .filter(r -> r.state().open())
                .filter(r -> consents.basisFor(r.number(), r.receiver()).isEmpty())
                .forEach(r -> {
                    if (r.houses()) {
                        answers.onlySafety(r);
                    } else {
                        takeBack(r);
                    }
                });
    }

    @EventListener
    void on(CaseClosed closed) {
        rows.findByCaseNoOrderBySentAtDesc(closed.number().value()).stream()
                .filter(r -> r.state().open())
                .forEach(this::takeBack);
    }

    private void takeBack(Referral referral) {
        answers.became(referral, ReferralState.WITHDRAWN);
        if (referral.run() != null) {
            procedures.stop(referral.run(), "WITHDRAWN");
        }
    }
}
