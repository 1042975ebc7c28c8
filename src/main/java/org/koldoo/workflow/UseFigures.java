package org.koldoo.workflow;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;

/**
 * How much of the mechanism goes through each body: sums over its tasks, never a case. Cases that an official may be involved
 * in, and bodies that must not learn of a case, are not counted; what concerns fewer than three cases is not told as a number.
 */
public interface UseFigures {

    /** How far back is looked. Few fixed ones, so that nobody finds a single case by subtracting two of them. */
    enum Span {
        QUARTER(3),
        HALF_YEAR(6),
        YEAR(12);

        private final int months;

        Span(int months) {
            this.months = months;
        }

        public LocalDate from(LocalDate today) {
            return today.minusMonths(months);
        }
    }

    /**
     * @param cases in which the body itself did at least one task here; null = fewer than three
     * @param medianTime from the task's coming to its being done; null = too few to tell
     * @param medianOfAllowed the same in percent of the time allowed; null = too few to tell
     * @param fallback percent of the tasks that the body in charge of the case had to do, or close, in its place; null = they
     *     concern fewer than three cases
     */
    record Use(
            @Nullable Integer cases,
            @Nullable Duration medianTime,
            @Nullable Integer medianOfAllowed,
            @Nullable Integer fallback) {

        public static final Use FEWER_THAN_THREE = new Use(null, null, null, null);

        public boolean inUse() {
            return cases != null;
        }
    }

    /** The figures of every body that had a task; for whoever is not in it there were none. */
    Map<BodyCode, Use> since(Span span);
}
