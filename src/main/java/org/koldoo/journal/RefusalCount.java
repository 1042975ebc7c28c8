package org.koldoo.journal;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What one person was refused within an hour: the same thing counts once a minute; the first ones get entries of their own, the
 * others are summed up, each sum twice as large as the one before. Whoever asks for many different things is warned about.
 */
final class RefusalCount {

    static final int ALONE = 60;
    static final int DIFFERENT = 20;
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SAME = Duration.ofMinutes(1);

    /** @param asked the number or id that was asked for, where there is one */
    record Key(String door, @Nullable Object asked) {}

    /**
     * What is to be written now.
     *
     * @param alone whether this one gets an entry of its own
     * @param many how many are summed up in one entry; 0 = none
     * @param different how many different things were asked for, where somebody should be told; 0 = nobody
     */
    record Due(boolean alone, int many, int different) {

        boolean nothing() {
            return !alone && many == 0 && different == 0;
        }
    }

    private final Map<Key, Instant> entries = new HashMap<>();
    private final Set<Object> asked = new HashSet<>();
    private Instant since;
    private int alone;
    private int unsaid;
    private int next = ALONE;
    private boolean warned;

    RefusalCount(Instant now) {
        since = now;
    }

    synchronized Due count(Key key, Instant now) {
        int many = over(now) ? begin(now) : 0;
        var last = entries.get(key);
        if (last != null && now.isBefore(last.plus(SAME)) && !now.isBefore(last)) {
            return new Due(false, many, 0);
        }
        boolean single = alone < ALONE;
        if (single) {
            alone++;
            entries.put(key, now);
        } else if (++unsaid >= next) {
            many += unsaid;
            unsaid = 0;
            next *= 2;
        }
        return new Due(single, many, warns(key.asked()));
    }

    private int warns(@Nullable Object thing) {
        if (warned || thing == null || !asked.add(thing) || asked.size() < DIFFERENT) {
            return 0;
        }
        warned = true;
        return asked.size();
    }

    /** What could not be written is written with the next one. */
    synchronized void notWritten(Key key, Due due) {
        if (due.alone()) {
            alone = Math.max(0, alone - 1);
            entries.remove(key);
        }
        unsaid += due.many();
        if (due.different() > 0) {
            warned = false;
            asked.remove(key.asked());
        }
    }

    synchronized boolean over(Instant now) {
        return now.isBefore(since) || !now.isBefore(since.plus(HOUR));
    }

    /** Begins a new hour; gives back what of the old one was not said yet. */
    synchronized int begin(Instant now) {
        int rest = unsaid;
        entries.clear();
        asked.clear();
        since = now;
        alone = 0;
        unsaid = 0;
        next = ALONE;
        warned = false;
        return rest;
    }
}
