package org.koldoo.workflow;

import java.util.List;

/** What the module that asks tables can say about a changed one: how earlier answers would come out. */
public interface ReplaySource {

    /**
     * Counts only, and nothing of a single case.
     *
     * @param lookedAt how many earlier results were tried again
     * @param untried how many could not be tried, because what came in can no longer be read
     * @param leftOut older ones beyond the number that is tried
     */
    record Replay(int lookedAt, int untried, long leftOut, List<Otherwise> otherwise) {

        public Replay {
            otherwise = List.copyOf(otherwise);
        }

        public int changed() {
            return otherwise.stream().mapToInt(Otherwise::count).sum();
        }
    }

    /** So many would come out otherwise; {@code NO_ROW} = no row would be met. */
    record Otherwise(String before, String after, int count) {}

    String NO_ROW = "NO_ROW";

    /** Whether this source asks the table. */
    boolean asks(String table);

    /**
     * Tries again what came in earlier, with the tables in force and with the changed ones.
     *
     * @param inForce as it is now
     * @param changed as it would be
     */
    Replay replay(DecisionTables inForce, DecisionTables changed);
}
