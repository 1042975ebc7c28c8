package org.koldoo.approvals;

import java.util.List;
import java.util.UUID;

/**
 * The two-person rule. Every deed is bound to the SHA-256 of its proposal, asked of an {@link ApprovedDeed} again at the
 * moment of approval, and journalled; what waits longer than a deadline goes up.
 */
public interface Approvals {

    /**
     * Puts a proposal before the people who may approve it. Refuses what its deed says is not allowed to the acting person.
     *
     * @throws org.koldoo.base.Refused of the deed; {@code approval.nobody} where nobody else could approve it
     */
    UUID propose(Proposal proposal);

    /** What the acting person may approve, oldest first; own proposals are not among them. */
    List<Waiting> forMe();

    /** What the acting person proposed and nobody decided yet, newest first. */
    List<Waiting> ofMine();

    /**
     * Approves and carries out, in one transaction.
     *
     * @param digest of the proposal that was shown
     * @throws org.koldoo.base.Refused {@code approval.unknown}, {@code approval.changed} where the digest is another,
     *     {@code approval.own} for whoever proposed it
     */
    void approve(UUID id, String digest);

    void decline(UUID id, String reason);

    /** The proposer takes it back. */
    void withdraw(UUID id);
}
