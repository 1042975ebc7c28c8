package org.koldoo.journal;

import org.jspecify.annotations.Nullable;

/**
 * What checking the journal found.
 *
 * @param entries how many entries are sound from the first one on
 * @param firstBad the first entry that is not, or null
 */
public record JournalVerdict(long entries, @Nullable Bad firstBad) {

    /** What is wrong with the first bad entry. */
    public enum Fault {
        /** Its content or place does not fit its seal: changed, swapped, or sealed with another key. */
        CHANGED,
        /** It is not there: removed, or the end was cut off. */
        MISSING,
        /** It was added outside the chain: behind its end, or before its beginning. */
        EXTRA,
        /** The exported head is not the one of this journal: it was rewritten. */
        REWRITTEN
    }

    public record Bad(long sequence, Fault fault) {}

    public boolean sound() {
        return firstBad == null;
    }

    static JournalVerdict sound(long entries) {
        return new JournalVerdict(entries, null);
    }

    static JournalVerdict bad(long sequence, Fault fault) {
        return new JournalVerdict(sequence - 1, new Bad(sequence, fault));
    }
}
