package org.koldoo.approvals;

/** Port: something that is done only when two people agree. A bean of the module whose deed it is. */
public interface ApprovedDeed {

    String kind();

    /**
     * Says no where the acting person may not propose this, or what it says cannot be done; asked when it is proposed, as the
     * proposer, and once more when it is approved, again as the proposer with the rights they have then.
     *
     * @throws org.koldoo.base.Refused with the reason
     */
    void check(Proposal proposal);

    /** Does it; the acting person is the approver. */
    void carryOut(Proposal proposal);
}
