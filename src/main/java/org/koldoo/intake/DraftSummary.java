package org.koldoo.intake;

import java.time.Instant;
import java.util.UUID;
import org.koldoo.base.UserId;

/**
 * An unfinished intake in a list: nothing of its content.
 *
 * @param daysLeft whole days until it is destroyed
 * @param warn it will soon be destroyed
 */
public record DraftSummary(
        UUID id,
        UserId author,
        IntakeMode mode,
        String page,
        Instant updatedAt,
        Instant expiresAt,
        int daysLeft,
        boolean warn) {}
