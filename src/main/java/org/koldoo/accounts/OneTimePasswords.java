package org.koldoo.accounts;

import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import org.koldoo.base.UserId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** Makes one-time passwords, which end: a slip of paper that was never used must not open an account next month. */
@Component
class OneTimePasswords {

    private static final Duration SHORTEST = Duration.ofMinutes(10);
    private static final Duration LONGEST = Duration.ofDays(7);

    private final Duration good;
    private final Clock clock;

    OneTimePasswords(@Value("${koldoo.one-time-password:PT24H}") Duration good, Clock clock) {
        if (good.compareTo(SHORTEST) < 0 || good.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException(
                    "koldoo.one-time-password must be between " + SHORTEST + " and " + LONGEST);
        }
        this.good = good;
        this.clock = clock;
    }

    OneTimePassword make(UserId user) {
        return new OneTimePassword(
                user, OneTimePassword.secret(), clock.instant().plus(good).truncatedTo(ChronoUnit.MICROS));
    }
}
