package org.koldoo.sops;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;

/**
 * How a version came into force.
 *
 * @param by who put it into force
 * @param approvedBy the second person, beforehand
 * @param reviewedBy the second person, afterwards: only after going back
 */
public record Publication(
        UUID id,
        UUID version,
        String topic,
        @Nullable BodyCode body,
        Kind kind,
        Order order,
        UserId by,
        Instant at,
        @Nullable UserId approvedBy,
        @Nullable UserId reviewedBy,
        @Nullable Instant reviewedAt) {

    /** By a draft that was approved, or by going back to what was in force before. */
    public enum Kind {
        PUBLISHED,
        WENT_BACK
    }

    /** One person went back, and nobody else has looked at it yet. */
    public boolean waitsForReview() {
        return kind == Kind.WENT_BACK && reviewedBy == null;
    }

    /** As everybody may read it: what was written for the second person stays between the two. */
    Publication withoutNote() {
        return new Publication(
                id,
                version,
                topic,
                body,
                kind,
                new Order(order.number(), order.date(), order.trial(), null),
                by,
                at,
                approvedBy,
                reviewedBy,
                reviewedAt);
    }
}
