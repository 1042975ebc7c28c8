package org.koldoo.approvals;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;

/**
 * What became of a proposal.
 *
 * @param reason why it was declined
 */
public record Decided(
        Proposal proposal,
        Outcome outcome,
        UserId by,
        Instant at,
        @Nullable String reason) {

    public enum Outcome {
        DONE,
        DECLINED,
        WITHDRAWN
    }
}
