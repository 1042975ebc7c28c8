package org.koldoo.referrals;

import org.koldoo.cases.OutcomeCorrected;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A centre that never agreed to what was heard of it: it is shown nothing more, and the sender goes on elsewhere. */
@Component
class CorrectedReferralAnswers {

    private static final String NOT_SAID_WHY = "OTHER";

    private final ReferralTasks referrals;
    private final PhoneCalls calls;
    private final WorkItems workItems;

    CorrectedReferralAnswers(ReferralTasks referrals, PhoneCalls calls, WorkItems workItems) {
        this.referrals = referrals;
        this.calls = calls;
        this.workItems = workItems;
    }

    @EventListener
    void on(OutcomeCorrected corrected) {
        var item = corrected.item();
        if (!item.stepKey().equals("answerReferral") || !corrected.outcome().equals("DECLINED")) {
            return;
        }
        var referral = referrals.about(item);
        workItems.ofCase(item.caseNumber()).stream()
                .filter(next -> next.open() && next.stepKey().equals("confirmArrival"))
                .filter(next -> referral.id().equals(next.subject()))
                .map(WorkItem::ref)
                .findFirst()
                .ifPresent(next -> calls.notAgreed(next, NOT_SAID_WHY));
    }
}
