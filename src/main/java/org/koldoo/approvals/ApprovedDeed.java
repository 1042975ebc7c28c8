package org.koldoo.approvals;

import org.koldoo.base.Actor;

/** Port: something that is done only when two people agree. A bean of the module whose deed it is. */
public interface ApprovedDeed {

    String kind();

    /**
     * Says no where the acting person may not propose this, or what it says cannot be done; asked when it is proposed, as the
     * proposer, and once more when it is approved, again as the proposer with the rights they have then. The acting person is
     * then {@link org.koldoo.base.CurrentActor} only, so a check asks no service that Spring Security guards.
     *
     * @throws org.koldoo.base.Refused with the reason
     */
    void check(Proposal proposal);

    /** Does it; the acting person is the approver. */
    void carryOut(Proposal proposal);

    /**
     * Whether somebody who has the role could be the second person here: not whom it concerns, nobody behind the wall of the
     * case. Asked besides what {@link Approvals} looks at itself.
     */
    default boolean mayApprove(Proposal proposal, Actor approver) {
        return true;
    }
}
