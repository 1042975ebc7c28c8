package org.koldoo.intake;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;

/**
 * An intake that is not finished.
 *
 * @param page where it was left
 * @param searchId the search that went before; null = skipped with a reason
 */
public record Draft(
        UUID id,
        UserId author,
        IntakeMode mode,
        String page,
        @Nullable String searchId,
        Answers answers,
        Instant updatedAt,
        Instant expiresAt,
        long version) {}
