package org.koldoo.approvals;

import java.time.Instant;
import java.util.UUID;
import org.koldoo.base.UserId;

/**
 * A proposal as it stands in the table.
 *
 * @param digest as it was when it was proposed
 * @param late whether it went up
 */
record KeptProposal(UUID id, Proposal proposal, String digest, UserId by, Instant since, boolean late) {

    /** Whether it is still what was proposed, whoever had a hand in the table. */
    boolean untouched() {
        return digest.equals(ProposalDigest.of(proposal, by));
    }
}
