package org.koldoo.identification;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;

/** An appeal with its answer, if there is one. */
public record AppealRecord(
        UUID id,
        String type,
        String filedBy,
        String grounds,
        String statement,
        Instant filedAt,
        @Nullable String decision,
        @Nullable String reasons,
        @Nullable BodyCode decidedBody,
        @Nullable UserId decidedBy,
        @Nullable Instant decidedAt) {}
