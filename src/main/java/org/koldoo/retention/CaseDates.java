package org.koldoo.retention;

import java.time.LocalDate;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;

/**
 * When a closed case goes, and what keeps it.
 *
 * @param namesOn when names and texts go; null = they are gone
 * @param everythingOn when the rest goes
 * @param until only because the person was a child, and why the day is what it is: {@code CHILD}, {@code CHILD_AGE_UNKNOWN}
 * @param keptBack codes of what keeps it whatever the dates say
 */
public record CaseDates(
        CaseNumber number,
        BodyCode owner,
        boolean restricted,
        @Nullable LocalDate namesOn,
        LocalDate everythingOn,
        @Nullable String until,
        Set<String> keptBack) {

    /** What goes: names and texts, or everything. */
    public enum What {
        NAMES,
        EVERYTHING
    }

    /** What is due on this day, whatever keeps it back. */
    @Nullable
    What due(LocalDate day) {
        if (!everythingOn.isAfter(day)) {
            return What.EVERYTHING;
        }
        return namesOn != null && !namesOn.isAfter(day) ? What.NAMES : null;
    }
}
