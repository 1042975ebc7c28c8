package org.koldoo.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/**
 * Which entries of the journal somebody who watches over it wants to see; null means any.
 *
 * @param action an action, or the beginning of one that ends in a dot ({@code case.})
 * @param before only entries older than this sequence, for the next page; 0 for the newest
 */
public record JournalQuery(
        @Nullable UserId user,
        @Nullable CaseNumber caseNumber,
        @Nullable String action,
        @Nullable Instant from,
        @Nullable Instant until,
        long before,
        int limit) {

    public static JournalQuery newest(int limit) {
        return new JournalQuery(null, null, null, null, null, 0, limit);
    }
}
