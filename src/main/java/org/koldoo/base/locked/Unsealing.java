package org.koldoo.base.locked;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.start.OpenedKeys;

/**
 * Two holders, one after the other. Wrong passphrases are slowed for each share by itself, and only shares of these keys are
 * tried at all, so that somebody without one cannot keep the holders waiting.
 */
public final class Unsealing {

    private static final Duration LONGEST_WAIT = Duration.ofMinutes(1);
    private static final int MOST_DOUBLED = 6;

    private final SealedKeys sealed;
    private final Clock clock;
    private final Map<Integer, byte[]> shares = new TreeMap<>();
    private final Map<Integer, Tries> tries = new HashMap<>();
    private @Nullable OpenedKeys opened;
    private int wrong;

    private record Tries(int wrong, Instant next) {}

    public Unsealing(SealedKeys sealed, Clock clock) {
        this.sealed = sealed;
        this.clock = clock;
    }

    /**
     * Takes a share. The second one opens the keys.
     *
     * @throws Refused {@code share.foreign} of other keys, {@code share.passphrase}, {@code share.wait} with the seconds,
     *     {@code share.twice} where this one was taken already, or where it cannot be read
     */
    public synchronized void offer(String typed, String passphrase) {
        var paper = Share.read(typed);
        if (paper.set() != sealed.set() || paper.number() < 1 || paper.number() > SealedKeys.HOLDERS) {
            wrong++;
            throw new Refused("share.foreign");
        }
        if (shares.containsKey(paper.number())) {
            throw new Refused("share.twice");
        }
        refuseInHaste(paper.number());
        try {
            shares.put(paper.number(), paper.open(passphrase).secret());
        } catch (Refused refused) {
            slowDown(paper.number());
            throw refused;
        }
        if (shares.size() >= SealedKeys.ENOUGH) {
            var holders = shares.keySet().stream().map(String::valueOf).collect(Collectors.joining("+"));
            opened = new OpenedKeys(sealed.open(shares), holders, wrong);
            shares.clear();
        }
    }

    private void refuseInHaste(int number) {
        var known = tries.get(number);
        if (known != null && clock.instant().isBefore(known.next())) {
            throw new Refused(
                    "share.wait",
                    Duration.between(clock.instant(), known.next()).toSeconds() + 1);
        }
    }

    private void slowDown(int number) {
        wrong++;
        int before = tries.getOrDefault(number, new Tries(0, Instant.EPOCH)).wrong();
        var wait = Duration.ofSeconds(1L << Math.min(before, MOST_DOUBLED));
        var next = clock.instant().plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
        tries.put(number, new Tries(before + 1, next));
    }

    /** How many shares were taken. */
    public synchronized int taken() {
        return opened == null ? shares.size() : SealedKeys.ENOUGH;
    }

    public synchronized int wrong() {
        return wrong;
    }

    public synchronized @Nullable OpenedKeys opened() {
        return opened;
    }
}
