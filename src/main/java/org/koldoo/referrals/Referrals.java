package org.koldoo.referrals;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.Consents;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;

/**
 * Referrals to a service (S13) and to an emergency place (S6). The sender sees accepted, arrived, served, never more; the
 * receiver sees the minimum data set until it accepts.
 */
public interface Referrals {

    /**
     * Sends a referral and starts its clock.
     *
     * @throws org.koldoo.base.Refused {@code referral.basis} where nothing allows telling the receiver (rule H8),
     *     {@code referral.sameOpen} where the same service is already being asked of the same body
     */
    UUID send(NewReferral referral);

    /** Records a lawful basis and sends, both or neither. */
    default UUID send(NewReferral referral, Consents.BasisKind basis, String reason) {
        return send(referral, basis, reason, false);
    }

    /** @param knowing whoever sends knows that the person does not want this body told, and has to all the same */
    UUID send(NewReferral referral, Consents.BasisKind basis, String reason, boolean knowing);

    /** The receiver's answer: ACCEPTED, DECLINED (with a reason code) or WAITLIST. */
    void answer(WorkItemRef task, String outcome, @Nullable String declineReason);

    /** ARRIVED or DID_NOT_COME. */
    void arrived(WorkItemRef task, String outcome);

    /** SERVED or NOT_SERVED. */
    void served(WorkItemRef task, String outcome);

    /**
     * The sender telephoned the centre: AGREED and DECLINED close the centre's answer for it (it may correct it), NO_ANSWER
     * escalates at once, NOT_PHONED leaves the clock running.
     *
     * @param who whom they spoke to; blank = the number that was called
     * @param declineReason a reason code, for DECLINED only
     */
    void phoned(WorkItemRef task, String outcome, String who, @Nullable String declineReason);

    /** The receiver, asked whether the person arrived, says that it had never agreed: the sender goes on elsewhere. */
    void notAgreed(WorkItemRef task, @Nullable String declineReason);

    /** What the sender does about silence or a refusal; UNMET_NEED is recorded as such. */
    void goOn(WorkItemRef task, String outcome);

    /** A place or the services have been arranged, or could not be; the referrals themselves have clocks of their own. */
    void arranged(WorkItemRef task, String outcome);

    /** Takes an open referral back. */
    void withdraw(UUID referral);

    /** The help that had begun is over: the receiver sees nothing more of the case, and its place is free again. Owner only. */
    void ended(UUID referral);

    /** The referrals of a case, newest first; owner only. */
    List<ReferralSummary> ofCase(CaseNumber number);

    /** The referral a task is about, with its message, for sender and receiver: one journal entry. */
    Optional<Asked> of(WorkItem item);

    /** A referral as its two sides read it. */
    record Asked(ReferralSummary referral, String message) {}

    /** Records that no service fits: the gap is counted, and alternatives can be thought of. */
    void unmet(CaseNumber number, String service, List<String> misfits);
}
