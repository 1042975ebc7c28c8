package org.koldoo.retention;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.koldoo.base.Refused;

/**
 * How long something is kept.
 *
 * @param name key of the text {@code keeping.period.<name>}
 * @param verified false: a policy of the program; the screen says so
 */
public record Period(String name, int amount, Unit unit, String source, LocalDate asOf, boolean verified) {

    /** What periods are counted in. */
    public enum Unit {
        DAYS(3_660),
        MONTHS(1_200),
        YEARS(100);

        private final int most;

        Unit(int most) {
            this.most = most;
        }
    }

    static final int LONGEST_SOURCE = 400;

    void check() {
        if (amount < 1 || amount > unit.most) {
            throw new Refused("keeping.period.amount", 1, unit.most);
        }
        if (source.isBlank() || source.length() > LONGEST_SOURCE) {
            throw new Refused("keeping.period.source");
        }
    }

    LocalDate after(LocalDate from) {
        return switch (unit) {
            case DAYS -> from.plusDays(amount);
            case MONTHS -> from.plusMonths(amount);
            case YEARS -> from.plusYears(amount);
        };
    }

    Instant before(Instant moment) {
        return moment.minus(Duration.ofDays(amount));
    }
}
