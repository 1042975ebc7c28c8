package org.koldoo.workflow.decisions;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the program asks a table and does with the answer. Declared as a bean by the module that asks; a table with other
 * columns or other codes is not taken in.
 *
 * @param safeguards what no version of the table may ever advise
 */
public record DecisionDefinition(String key, List<Input> inputs, List<Output> outputs, List<Safeguard> safeguards) {

    /**
     * @param codes all there are, where it is a code
     * @param words texts of the codes are {@code <words>.<code>}
     */
    public record Input(String name, Value.Kind kind, List<String> codes, String words) {

        public Input {
            codes = List.copyOf(codes);
        }
    }

    /** @param codes all there are; none = the mark of the row, which the program fills in itself */
    public record Output(String name, List<String> codes, String words) {

        public Output {
            codes = List.copyOf(codes);
        }

        public boolean mark() {
            return codes.isEmpty();
        }
    }

    /** Where all of this comes in, none of that may come out; its text is {@code table.<key>.never.<code>}. */
    public record Safeguard(String code, Map<String, Value> when, String output, Set<String> never) {

        public Safeguard {
            when = Map.copyOf(when);
            never = Set.copyOf(never);
        }
    }

    public DecisionDefinition {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        safeguards = List.copyOf(safeguards);
    }

    /** What a row with this id says of itself in the column for it. */
    public static Value mark(String row) {
        return Value.code(row.startsWith("row") ? row.substring(3) : row);
    }
}
