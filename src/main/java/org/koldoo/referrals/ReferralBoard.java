package org.koldoo.referrals;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The referrals of a body for its supervisor: sent and received, a page at a time. */
public interface ReferralBoard {

    enum Direction {
        SENT,
        RECEIVED
    }

    /** A page, newest first; null = from the start. Cases walled off from the body are left out. */
    List<ReferralSummary> page(Direction direction, boolean openOnly, @Nullable Instant before, int size);

    long open(Direction direction);
}
