package org.koldoo.retention;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;

/**
 * Why nothing of a case may go until somebody lifts it.
 *
 * @param reason code of the list {@code keeping.hold.reason}
 * @param reference what to find the paper by; only for whoever sees the case
 */
public record Hold(
        UUID id,
        String reason,
        @Nullable String reference,
        UserId placedBy,
        Instant placedAt,
        @Nullable Instant liftedAt) {

    public boolean holds() {
        return liftedAt == null;
    }
}
