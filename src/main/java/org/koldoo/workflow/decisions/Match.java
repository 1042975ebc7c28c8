package org.koldoo.workflow.decisions;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/** One of the things a cell lets through. */
public sealed interface Match {

    /** Whether the value is let through; null = cannot be said, as of a number that is not there. */
    @Nullable
    Boolean test(Value value);

    String written();

    /** Exactly this. */
    record Same(Value value) implements Match {

        @Override
        public Boolean test(Value other) {
            return value.equals(other);
        }

        @Override
        public String written() {
            return value.written();
        }
    }

    /**
     * A stretch of numbers.
     *
     * @param low null = from the very least
     * @param high null = without end
     */
    record Stretch(
            @Nullable BigDecimal low,
            boolean withLow,
            @Nullable BigDecimal high,
            boolean withHigh) implements Match {

        @Override
        public @Nullable Boolean test(Value value) {
            if (value.kind() != Value.Kind.NUMBER) {
                return null;
            }
            var number = value.number();
            return (low == null || number.compareTo(low) >= (withLow ? 0 : 1))
                    && (high == null || number.compareTo(high) <= (withHigh ? 0 : -1));
        }

        @Override
        public String written() {
            if (high == null && low != null) {
                return (withLow ? ">= " : "> ") + text(low);
            }
            if (low == null && high != null) {
                return (withHigh ? "<= " : "< ") + text(high);
            }
            return (withLow ? "[" : "(") + text(low) + ".." + text(high) + (withHigh ? "]" : ")");
        }

        private static String text(@Nullable BigDecimal number) {
            return number == null ? "" : Value.number(number).text();
        }
    }

    static Match same(Value value) {
        return new Same(value);
    }

    static Match atLeast(BigDecimal low) {
        return new Stretch(low, true, null, false);
    }

    static Match atMost(BigDecimal high) {
        return new Stretch(null, false, high, true);
    }

    static Match between(BigDecimal low, BigDecimal high) {
        return new Stretch(low, true, high, true);
    }
}
