package org.koldoo.referrals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The referrals of a body for its supervisor: sent and received, a page at a time. What the supervisor may not see, because a
 * case is kept within a named team or the body is kept out of it, is neither listed nor counted.
 */
public interface ReferralBoard {

    enum Direction {
        SENT,
        RECEIVED
    }

    /** @param next where the next page starts; null = there is none */
    record Page(List<ReferralSummary> referrals, @Nullable Instant next) {
        public Page {
            referrals = List.copyOf(referrals);
        }
    }

    /** A page, newest first; null = from the start. */
    Page page(Direction direction, boolean openOnly, @Nullable Instant before, int size);

    long open(Direction direction);
}
