package org.koldoo.workflow.decisions;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A decision table: what comes in, what comes out, and the rows from top to bottom.
 *
 * @param key what the program asks it by
 * @param description what it is made from, for everybody to read
 */
public record DecisionTable(
        String key,
        String name,
        String description,
        HitPolicy policy,
        List<Column> inputs,
        List<Column> outputs,
        List<Row> rows) {

    /** Which row counts where several would. */
    public enum HitPolicy {
        FIRST,
        UNIQUE
    }

    /** @param label its English name in the file; on a screen the words of its {@link DecisionDefinition} stand instead */
    public record Column(String name, String label, String typeRef) {

        public Optional<Value.Kind> kind() {
            return Value.Kind.ofTypeRef(typeRef);
        }
    }

    /**
     * A row. Its id is made once, goes with it wherever it is moved, and is never given to another one: a screening keeps it
     * as the row that advised.
     *
     * @param source where it comes from
     */
    public record Row(String id, String source, List<Cell> cells, List<Value> outputs) {

        public Row {
            cells = List.copyOf(cells);
            outputs = List.copyOf(outputs);
        }
    }

    public DecisionTable {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        rows = List.copyOf(rows);
    }

    public DecisionTable with(List<Row> others) {
        return new DecisionTable(key, name, description, policy, inputs, outputs, others);
    }

    /** With a row at a place (0 = on top); one that is there already is replaced and moved. */
    public DecisionTable with(int place, Row row) {
        var changed = new ArrayList<>(rows);
        changed.removeIf(other -> other.id().equals(row.id()));
        changed.add(Math.clamp(place, 0, changed.size()), row);
        return with(changed);
    }

    public DecisionTable without(String row) {
        return with(rows.stream().filter(other -> !other.id().equals(row)).toList());
    }

    /** -1 where there is no such row. */
    public int place(String row) {
        return rows.stream().map(Row::id).toList().indexOf(row);
    }

    /** A whole copy with rows in another place: only the order differs. */
    public DecisionTable moved(String row, int by) {
        int place = place(row);
        return place < 0 ? this : with(place + by, rows.get(place));
    }
}
