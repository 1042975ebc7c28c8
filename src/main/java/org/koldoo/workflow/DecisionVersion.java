package org.koldoo.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;

/**
 * A version of a decision table as it was taken in.
 *
 * @param shipped it came with the program
 * @param order what it rests on; null = a trial without an order, or it came with the program
 */
public record DecisionVersion(
        UUID id,
        String table,
        int number,
        String digest,
        boolean shipped,
        @Nullable Order order,
        Instant createdAt,
        UserId createdBy,
        @Nullable UserId approvedBy) {

    /** The order by which a version was put in force. */
    public record Order(String number, LocalDate date) {}
}
