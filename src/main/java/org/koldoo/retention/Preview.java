package org.koldoo.retention;

import java.util.List;
import java.util.Map;

/**
 * What will go, and what already went.
 *
 * @param soon of the cases that the reader leads, by date; without anything that tells who it is
 * @param bodies how many cases of each body lose their names, for whoever watches over all; empty for others
 * @param figures how many cases were opened in each year, whatever became of them since
 */
public record Preview(List<CaseDates> soon, Map<String, Counts> bodies, Map<Integer, Long> figures) {

    /** How many cases of a body are due, and how many of them are kept back. */
    public record Counts(int names, int everything, int keptBack) {

        Counts plus(boolean name, boolean kept) {
            return new Counts(names + (name ? 1 : 0), everything + (name ? 0 : 1), keptBack + (kept ? 1 : 0));
        }
    }
}
