package org.koldoo.base;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * The clock of the demonstration: invented cases are told as if they had happened over the last weeks, so that some are
 * overdue. Real operation has no such clock.
 */
public final class TravellingClock extends Clock {

    private final Clock real;
    private volatile @Nullable Instant stopped;

    public TravellingClock(Clock real) {
        this.real = real;
    }

    /** Time stands still at this instant until {@link #comeBack()}. */
    public void travel(Instant to) {
        stopped = to;
    }

    public void comeBack() {
        stopped = null;
    }

    @Override
    public Instant instant() {
        var at = stopped;
        return at == null ? real.instant() : at;
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new TravellingClock(real.withZone(zone));
    }
}
