package org.koldoo.workflow.decisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.workflow.decisions.DecisionTable.Row;

/**
 * A row that differs between two versions of a table.
 *
 * @param before null = it is new
 * @param after null = it is gone
 * @param placeBefore from 1, 0 = none
 * @param placeAfter from 1, 0 = none
 */
public record RowChange(
        Kind kind, @Nullable Row before, @Nullable Row after, int placeBefore, int placeAfter) {

    /** How it differs. A row that was moved and changed counts as changed. */
    public enum Kind {
        ADDED,
        CHANGED,
        MOVED,
        REMOVED
    }

    /** Rows of the later version in its order, then those that are gone. Nothing = the two say the same in the same order. */
    public static List<RowChange> between(DecisionTable before, DecisionTable after) {
        var changes = new ArrayList<RowChange>();
        var stayed = inOrder(ids(before), ids(after));
        for (int place = 1; place <= after.rows().size(); place++) {
            var row = after.rows().get(place - 1);
            int was = before.place(row.id()) + 1;
            if (was == 0) {
                changes.add(new RowChange(Kind.ADDED, null, row, 0, place));
            } else if (!before.rows().get(was - 1).equals(row)) {
                changes.add(new RowChange(Kind.CHANGED, before.rows().get(was - 1), row, was, place));
            } else if (!stayed.contains(row.id())) {
                changes.add(new RowChange(Kind.MOVED, row, row, was, place));
            }
        }
        for (int place = 1; place <= before.rows().size(); place++) {
            var row = before.rows().get(place - 1);
            if (after.place(row.id()) < 0) {
                changes.add(new RowChange(Kind.REMOVED, row, null, place, 0));
            }
        }
        return changes;
    }

    private static List<String> ids(DecisionTable table) {
        return table.rows().stream().map(Row::id).toList();
    }

    /** The longest run of rows that keep their order: whoever moves one row has moved that one, not all below it. */
    private static Set<String> inOrder(List<String> before, List<String> after) {
        int[][] longest = new int[before.size() + 1][after.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = after.size() - 1; j >= 0; j--) {
                longest[i][j] = before.get(i).equals(after.get(j))
                        ? longest[i + 1][j + 1] + 1
                        : Math.max(longest[i + 1][j], longest[i][j + 1]);
            }
        }
        var kept = new HashSet<String>();
        int i = 0;
        int j = 0;
        while (i < before.size() && j < after.size()) {
            if (before.get(i).equals(after.get(j))) {
                kept.add(before.get(i));
                i++;
                j++;
            } else if (longest[i + 1][j] >= longest[i][j + 1]) {
                i++;
            } else {
                j++;
            }
        }
        return kept;
    }
}
