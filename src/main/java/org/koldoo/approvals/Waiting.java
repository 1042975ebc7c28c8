package org.koldoo.approvals;

import java.time.Instant;
import java.util.UUID;
import org.koldoo.base.UserId;

/**
 * A proposal that waits.
 *
 * @param digest what an approval is bound to
 * @param standIn whether it comes to the reader as the stand-in of a body without a second approver
 */
public record Waiting(UUID id, Proposal proposal, String digest, UserId by, Instant since, boolean standIn) {}
