package org.koldoo.cases;

import java.util.Optional;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;

/** What holds for every deed about what is in a case that two people agree on. */
public final class DeedOfCase {

    private DeedOfCase() {}

    /** The case that a proposal is about. */
    public static CaseNumber number(Proposal proposal) {
        return Optional.ofNullable(proposal.caseNumber()).orElseThrow(Refused::noSuchCase);
    }

    /** A colleague must see the whole of what they agree about; somebody of another body must not be behind the wall of the case. */
    public static boolean mayApprove(CaseAccess access, Proposal proposal, Actor approver) {
        var body = approver.body();
        return body != null && body.equals(proposal.body())
                ? access.scope(approver, number(proposal))
                        .filter(Scope.FULL::equals)
                        .isPresent()
                : access.mayHear(approver, number(proposal));
    }
}
