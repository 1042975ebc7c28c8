package org.koldoo.workflow.decisions;

import java.util.List;
import java.util.Map;

/**
 * Something that is wrong with what a table says.
 *
 * @param rows places from 1, the one it is about first
 * @param column the column it is about, or empty
 * @param detail a code of the table or a number, or empty
 * @param example what comes in, where it shows
 * @param error the table cannot be published; otherwise somebody should look at it
 */
public record Problem(
        Code code, List<Integer> rows, String column, String detail, Map<String, Value> example, boolean error) {

    /** What is wrong; its text is {@code table.problem.<code>}. */
    public enum Code {
        /** Some answers are met by no row. */
        GAP,
        /** Two rows are met by the same answers, where only one may be. */
        OVERLAP,
        /** A row that never counts because those above it take everything. */
        COVERED,
        /** A row that nothing can ever meet. */
        IMPOSSIBLE,
        /** What the table would advise must never be advised. */
        FORBIDDEN,
        /** Too many combinations to look at each. */
        TOO_LARGE,
        /** Other columns than the program asks. */
        COLUMNS,
        /** A cell holds what its column does not. */
        CELL,
        /** A result that the program does not know. */
        RESULT,
        /** A row does not say where it comes from. */
        SOURCE,
        /** Two rows with one id. */
        TWICE
    }

    public Problem {
        rows = List.copyOf(rows);
        example = Map.copyOf(example);
    }

    static Problem error(Code code, List<Integer> rows, String column, String detail, Map<String, Value> example) {
        return new Problem(code, rows, column, detail, example, true);
    }

    static Problem warning(Code code, List<Integer> rows) {
        return new Problem(code, rows, "", "", Map.of(), false);
    }
}
