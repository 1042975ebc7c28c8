package org.koldoo.accounts;

import java.util.List;
import java.util.UUID;
import org.koldoo.base.UserId;

/**
 * What a supervisor does for a colleague of the own body: after a lost phone two people agree, then the supervisor hands over
 * a one-time code and the person enrols again the same day; and the registration of hardware keys that the body issues. Where
 * an installation has people without a body, its administrators do it for each other.
 */
public interface LostFactors {

    /** Colleagues whom the acting person may do this for. */
    List<Colleague> colleagues();

    /**
     * A colleague, as far as this page needs to know.
     *
     * @param enrolled has something to prove with
     * @param codeReady two people agreed: the acting person may fetch the one-time code
     * @param asked the acting person has asked, and nobody agreed yet
     */
    record Colleague(StaffMember member, boolean enrolled, boolean codeReady, boolean asked) {}

    /** Puts it before a second person; once approved, what the colleague proved with is gone and the code can be fetched. */
    UUID proposeReset(UserId colleague);

    /** A one-time code for the colleague, shown once, good for 24 hours; one made before is worth nothing any more. */
    String code(UserId colleague);

    /** A one-time code with which the colleague registers a hardware key of the body, while the supervisor stands beside. */
    String issueKey(UserId colleague);
}
