package org.koldoo.bench;

import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;

/**
 * Two pieces of work measured in turn (A, B, A, B), because machines are noisy: what is told is the ratio of medians. Both are
 * run equally often before, and what the work costs is counted in time and in CPU of this thread.
 */
final class Pairs {

    private final Side ours = new Side();
    private final Side theirs = new Side();

    static Pairs of(int warmUp, int pairs, Runnable our, Runnable their) {
        var measured = new Pairs();
        for (int i = 0; i < warmUp; i++) {
            our.run();
            their.run();
        }
        for (int i = 0; i < pairs; i++) {
            measured.ours.run(our);
            measured.theirs.run(their);
        }
        return measured;
    }

    /** {@code 3.1 ms (CPU 2.0) against 2.2 ms (CPU 1.7): time 1.41, CPU 1.18}. */
    @Override
    public String toString() {
        return String.format(
                "%.2f ms (CPU %.2f) against %.2f ms (CPU %.2f): time %.2f, CPU %.2f",
                median(ours.time) / 1e6,
                median(ours.cpu) / 1e6,
                median(theirs.time) / 1e6,
                median(theirs.cpu) / 1e6,
                median(ours.time) / median(theirs.time),
                median(ours.cpu) / median(theirs.cpu));
    }

    private static double median(List<Long> values) {
        return values.stream().sorted().skip(values.size() / 2).findFirst().orElseThrow();
    }

    private static final class Side {

        private final List<Long> time = new ArrayList<>();
        private final List<Long> cpu = new ArrayList<>();

        void run(Runnable work) {
            var threads = ManagementFactory.getThreadMXBean();
            long began = System.nanoTime();
            long used = threads.getCurrentThreadCpuTime();
            work.run();
            cpu.add(threads.getCurrentThreadCpuTime() - used);
            time.add(System.nanoTime() - began);
        }
    }
}
