package org.koldoo.bench;

import java.util.ArrayList;
import java.util.List;

/** Two pieces of work measured in turn (A, B, A, B), because machines are noisy: what is told is the ratio of medians. */
final class Pairs {

    private final List<Long> ours = new ArrayList<>();
    private final List<Long> theirs = new ArrayList<>();

    Pairs run(int pairs, Runnable our, Runnable their) {
        our.run();
        their.run();
        for (int i = 0; i < pairs; i++) {
            ours.add(nanos(our));
            theirs.add(nanos(their));
        }
        return this;
    }

    private static long nanos(Runnable work) {
        long from = System.nanoTime();
        work.run();
        return System.nanoTime() - from;
    }

    double ratio() {
        return median(ours) / median(theirs);
    }

    double oursMillis() {
        return median(ours) / 1e6;
    }

    double theirsMillis() {
        return median(theirs) / 1e6;
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }
}
