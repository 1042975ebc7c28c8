package org.koldoo.approvals;

import java.util.List;
import java.util.UUID;
import org.koldoo.base.UserId;

/**
 * The two-person rule. Every deed is bound to the SHA-256 of its proposal, asked of an {@link ApprovedDeed} again at the
 * moment of approval, and journalled; what waits longer than a deadline goes up.
 *
 * <p>Who approves: whoever has the role in the body; where nobody else has it there, those who have it at the body that stands
 * in ({@link StandIns}); where there is nobody either, the national coordinator, or oversight for what concerns a case. What
 * has gone up may be approved by all of them.
 */
public interface Approvals {

    /**
     * Puts a proposal before the people who may approve it. Refuses what its deed says is not allowed to the acting person.
     * The same proposal of the same person is there only once.
     *
     * @throws org.koldoo.base.Refused of the deed; {@code approval.nobody} where nobody else could approve it,
     *     {@code signIn.stale}
     */
    UUID propose(Proposal proposal);

    /**
     * As {@link #propose}; but where there is nobody who could approve it, a new installation must not be locked out: then it
     * is done at once, and oversight is alerted, whoever that will be. For roles and bodies only. Where the one who could
     * approve was deactivated a few days ago it waits for another, and oversight is alerted: else whoever deactivates the
     * others would go on alone. So does what concerns the only one who could approve it: nobody takes the roles of the only
     * coordinator alone.
     *
     * @return whether it waits
     * @throws org.koldoo.base.Refused of the deed; {@code signIn.stale}
     */
    boolean proposeOrDo(Proposal proposal);

    /** Who could approve what the acting person would propose; empty where nobody else could. */
    List<UserId> whoMayApprove(Proposal proposal);

    /** What the acting person may approve, oldest first; own proposals are not among them. */
    List<Waiting> forMe();

    /** How many there are in {@link #forMe}. */
    int countForMe();

    /** What the acting person proposed and nobody decided yet, newest first. */
    List<Waiting> ofMine();

    /** What became of the acting person's proposals of the last weeks, newest first. */
    List<Decided> decidedOfMine();

    /**
     * Approves and carries out, in one transaction.
     *
     * @param digest of the proposal that was shown
     * @throws org.koldoo.base.Refused {@code approval.unknown}, {@code approval.changed} where the digest is another,
     *     {@code approval.own} for whoever proposed it, {@code signIn.stale}
     */
    void approve(UUID id, String digest);

    /** The proposer is told why. */
    void decline(UUID id, String reason);

    /** The proposer takes it back. */
    void withdraw(UUID id);
}
