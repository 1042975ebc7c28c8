package org.koldoo.referrals;

/** How far a referral has come; all that the sender learns about what happens at the receiver. */
public enum ReferralState {
    SENT,
    WAITLISTED,
    ACCEPTED,
    ARRIVED,
    SERVED,
    /** What had begun is over, as the sender says: the receiver's right and the place end with it. */
    ENDED,
    DECLINED,
    DID_NOT_COME,
    NOT_SERVED,
    /** Taken back by the sender, or because the consent was withdrawn. */
    WITHDRAWN;

    /** Whether somebody still has to do something about it. */
    public boolean open() {
        return this == SENT || this == WAITLISTED || this == ACCEPTED || this == ARRIVED;
    }

    /** Whether the receiver may read the shared fields. */
    boolean accepted() {
        return this == ACCEPTED || this == ARRIVED || this == SERVED;
    }
}
