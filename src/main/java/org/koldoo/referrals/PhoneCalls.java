package org.koldoo.referrals;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.StepAnswers;
import org.koldoo.cases.TasksInHand;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.institutions.ServiceOffer;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** The telephone beside the clock: what was heard stops it, or escalates; the centre may correct what was heard. */
@Component
class PhoneCalls {

    private final ReferralTasks referrals;
    private final ReferralAnswers answers;
    private final PhoneAttempts attempts;
    private final ServiceDirectory directory;
    private final TasksInHand tasks;
    private final WorkItems workItems;
    private final StepAnswers stepAnswers;
    private final Journal journal;
    private final Clock clock;

    PhoneCalls(
            ReferralTasks referrals,
            ReferralAnswers answers,
            PhoneAttempts attempts,
            ServiceDirectory directory,
            TasksInHand tasks,
            WorkItems workItems,
            StepAnswers stepAnswers,
            Journal journal,
            Clock clock) {
        this.referrals = referrals;
        this.answers = answers;
        this.attempts = attempts;
        this.directory = directory;
        this.tasks = tasks;
        this.workItems = workItems;
        this.stepAnswers = stepAnswers;
        this.journal = journal;
        this.clock = clock;
    }

    void phoned(WorkItemRef task, String outcome, String who, @Nullable String declineReason) {
        if (outcome.equals("DECLINED")) {
            answers.known(declineReason);
        }
        var item = tasks.take(task, "phoneCentre");
        var referral = referrals.about(item);
        attempts.save(
                new PhoneAttempt(referral.id(), outcome, CurrentActor.require().id(), clock.instant()));
        journal.append(JournalEntry.of(
                "referral.phoned", referral.number(), referral.id().toString(), Map.of("result", outcome)));
        workItems.complete(item, outcome);
        switch (outcome) {
            case "AGREED" -> answerForCentre(referral, "ACCEPTED", null, who);
            case "DECLINED" -> answerForCentre(referral, "DECLINED", declineReason, who);
            default -> {
                // The written question stays open.
            }
        }
    }

    private String numberOf(Referral referral) {
        var phone = directory.find(referral.offer()).map(ServiceOffer::phone24h).orElse(null);
        return phone == null ? referral.receiver().value() : phone;
    }

    /**
     * The centre's answer is closed for it, marked as heard on the telephone; see {@link OutsideReferralAnswers}. A task that
     * lies with the sender itself (its own centre, or nobody may be shown the case) is simply answered.
     */
    private void answerForCentre(Referral referral, String answer, @Nullable String declineReason, String who) {
        var open = workItems.ofCase(referral.number()).stream()
                .filter(i -> i.open() && asks(i, referral))
                .findFirst()
                .orElseThrow(() -> new Refused("referral.state"));
        if (CurrentActor.require().of(open.body())) {
            referrals.answer(open.ref(), answer, declineReason);
            return;
        }
        var said = who.isBlank() ? numberOf(referral) : who.strip();
        var heard = new StepAnswers.OutsideAnswer(
                StepAnswers.OutsideAnswer.Way.TELEPHONE, null, LocalDate.now(clock), said, null, null);
        stepAnswers.closeFor(open.ref(), answer, heard);
        if (declineReason != null) {
            referral.declinedBecause(declineReason);
        }
    }

    private static boolean asks(WorkItem item, Referral referral) {
        return item.stepKey().equals("answerReferral") && referral.id().equals(item.subject());
    }

    void notAgreed(WorkItemRef task, @Nullable String declineReason) {
        var item = tasks.take(task, "confirmArrival");
        answers.corrected(referrals.about(item), declineReason);
        workItems.complete(item, "DID_NOT_COME");
    }
}
