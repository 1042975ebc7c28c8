package org.koldoo.accounts;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One of the things a person proves with that it is them, as they see it.
 *
 * @param label what the person calls it
 * @param issued a key of the body, registered under supervision
 * @param copied may be copied to other devices of an account, which others may share
 */
public record OwnFactor(
        UUID id,
        FactorKind kind,
        String label,
        boolean issued,
        boolean copied,
        Instant createdAt,
        @Nullable Instant lastUsed) {}
