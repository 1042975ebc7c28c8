package org.koldoo.referrals;

import java.util.Objects;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemClosed;
import org.koldoo.workflow.WorkItemState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** What a receiver told by telephone, by letter or not at all counts for the referral as if it had been entered here. */
@Component
class OutsideReferralAnswers {

    private final ReferralTasks referrals;
    private final ReferralAnswers answers;

    OutsideReferralAnswers(ReferralTasks referrals, ReferralAnswers answers) {
        this.referrals = referrals;
        this.answers = answers;
    }

    @EventListener
    void on(WorkItemClosed closed) {
        var item = closed.item();
        if (item.state() == WorkItemState.NO_ANSWER) {
            unanswered(item);
            return;
        }
        if (item.state() != WorkItemState.ANSWERED_OUTSIDE) {
            return;
        }
        switch (item.stepKey()) {
            case "answerReferral" -> answers.answered(referrals.about(item), outcome(item), null, true);
            case "confirmArrival", "confirmService" ->
                answers.became(referrals.about(item), ReferralTasks.state(outcome(item)));
            default -> {
                // No task of a receiver.
            }
        }
    }

    /** Whoever did not answer sees nothing more; whether somebody arrived or was helped, silence does not say. */
    private void unanswered(WorkItem item) {
        if (item.stepKey().equals("answerReferral")) {
            answers.became(referrals.about(item), ReferralState.WITHDRAWN);
        }
    }

    private static String outcome(WorkItem item) {
        return Objects.requireNonNull(item.outcome());
    }
}
