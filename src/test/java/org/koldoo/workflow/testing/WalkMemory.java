package org.koldoo.workflow.testing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Runs that met something new are worth beginning again: up to some point and then differently, or once more round a loop they
 * went round.
 */
final class WalkMemory {

    /** What was chosen where a run waited, and what the facts were just before. */
    record Move(String choice, Map<String, Boolean> facts) {

        private String place() {
            return choice.replaceFirst("=.*", "");
        }
    }

    private static final int LONGEST = 40;

    private final Random random;
    private final List<List<Move>> runs = new ArrayList<>();

    WalkMemory(Random random) {
        this.random = random;
    }

    void remember(List<Move> run) {
        runs.add(List.copyOf(run.subList(0, Math.min(run.size(), LONGEST))));
    }

    /** How to begin the next run; empty = as it comes. */
    Deque<Move> beginning() {
        if (runs.isEmpty() || random.nextBoolean()) {
            return new ArrayDeque<>();
        }
        var run = random.nextBoolean() ? runs.getLast() : runs.get(random.nextInt(runs.size()));
        var rounds = IntStream.range(0, run.size())
                .filter(i -> lastTimeAt(run, i) >= 0)
                .toArray();
        int cut = rounds.length > 0 && random.nextBoolean()
                ? rounds[random.nextInt(rounds.length)]
                : random.nextInt(run.size() + 1);
        var script = new ArrayDeque<>(run.subList(0, cut));
        int back = lastTimeAt(run, cut);
        if (back >= 0 && run.size() + cut - back <= LONGEST) {
            script.addAll(run.subList(back, cut));
            script.addAll(run.subList(cut, run.size()));
        }
        return script;
    }

    /** Where the run was at the same place before, so that what lies between is a round; -1 = never. */
    private static int lastTimeAt(List<Move> run, int cut) {
        for (int i = cut - 1; cut < run.size() && i >= 0; i--) {
            if (run.get(i).place().equals(run.get(cut).place())) {
                return i;
            }
        }
        return -1;
    }
}
