package org.koldoo.workflow.decisions;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.workflow.decisions.Atoms.Atom;
import org.koldoo.workflow.decisions.DecisionDefinition.Safeguard;
import org.koldoo.workflow.decisions.DecisionTable.HitPolicy;
import org.koldoo.workflow.decisions.Problem.Code;

/**
 * Looks at every combination of what can come in: whether a row is there, whether only one is, which rows never count, and
 * whether something is advised that never may be. Exact, or not at all.
 */
final class Coverage {

    /** More than any table that a person can read comes to. */
    static final long MOST = 500_000;

    private static final int EXAMPLES = 3;

    private final DecisionTable table;
    private final List<Safeguard> safeguards;
    private final List<List<Atom>> columns;
    private final int rows;
    private final BitSet met = new BitSet();
    private final BitSet counted = new BitSet();
    private final Map<Integer, BitSet> takers = new LinkedHashMap<>();
    private final Map<List<Object>, Problem> found = new LinkedHashMap<>();
    private final Value[] incoming;
    private int gaps;

    private Coverage(DecisionTable table, @Nullable DecisionDefinition definition) {
        this.table = table;
        this.safeguards = definition == null ? List.of() : definition.safeguards();
        this.rows = table.rows().size();
        this.incoming = new Value[table.inputs().size()];
        this.columns = IntStream.range(0, table.inputs().size())
                .mapToObj(column -> Atoms.of(
                        table.inputs().get(column).kind().orElseThrow(),
                        definition == null ? null : definition.inputs().get(column),
                        cells(column)))
                .toList();
    }

    static List<Problem> of(DecisionTable table, @Nullable DecisionDefinition definition) {
        var coverage = new Coverage(table, definition);
        double combinations = coverage.columns.stream().mapToDouble(List::size).reduce(1, (a, b) -> a * b);
        if (combinations > MOST) {
            return List.of(Problem.error(Code.TOO_LARGE, List.of(), "", String.valueOf((long) combinations), Map.of()));
        }
        var all = new BitSet();
        all.set(0, coverage.rows + coverage.safeguards.size());
        coverage.look(0, all);
        coverage.idle();
        return List.copyOf(coverage.found.values());
    }

    /** The rows' cells, and behind them what the safeguards ask, as if each were a row. */
    private List<Cell> cells(int column) {
        var name = table.inputs().get(column).name();
        return Stream.concat(
                        table.rows().stream().map(row -> row.cells().get(column)),
                        safeguards.stream()
                                .map(safeguard -> Optional.ofNullable(
                                                safeguard.when().get(name))
                                        .map(Cell::oneOf)
                                        .orElse(Cell.ANY)))
                .toList();
    }

    private void look(int column, BitSet left) {
        if (left.nextSetBit(0) < 0 || left.nextSetBit(0) >= rows) {
            gap(column);
        } else if (column == columns.size()) {
            combination(left);
        } else {
            for (var atom : columns.get(column)) {
                var next = (BitSet) left.clone();
                next.and(atom.rows());
                incoming[column] = atom.example();
                look(column + 1, next);
            }
        }
    }

    private void gap(int column) {
        if (gaps++ < EXAMPLES) {
            for (int rest = column; rest < columns.size(); rest++) {
                incoming[rest] = columns.get(rest).getFirst().example();
            }
            add(Problem.error(Code.GAP, List.of(), "", "", example()), Code.GAP, gaps);
        }
    }

    private void combination(BitSet left) {
        var matching = left.stream().filter(row -> row < rows).boxed().toList();
        int first = matching.getFirst();
        matching.forEach(met::set);
        counted.set(first);
        matching.stream()
                .skip(1)
                .forEach(row -> takers.computeIfAbsent(row, any -> new BitSet()).set(first));
        if (table.policy() == HitPolicy.UNIQUE && matching.size() > 1) {
            var pair = List.of(first + 1, matching.get(1) + 1);
            add(Problem.error(Code.OVERLAP, pair, "", "", example()), Code.OVERLAP, pair);
        }
        left.stream().filter(bit -> bit >= rows).forEach(bit -> forbidden(safeguards.get(bit - rows), first));
    }

    private void forbidden(Safeguard safeguard, int row) {
        int output = table.outputs().stream()
                .map(DecisionTable.Column::name)
                .toList()
                .indexOf(safeguard.output());
        var advised = table.rows().get(row).outputs().get(output);
        if (safeguard.never().contains(advised.text())) {
            add(
                    Problem.error(Code.FORBIDDEN, List.of(row + 1), safeguard.output(), safeguard.code(), example()),
                    safeguard.code(),
                    row);
        }
    }

    private void idle() {
        for (int row = 0; row < rows; row++) {
            if (!met.get(row)) {
                add(Problem.warning(Code.IMPOSSIBLE, List.of(row + 1)), Code.IMPOSSIBLE, row);
            } else if (table.policy() == HitPolicy.FIRST && !counted.get(row)) {
                var places = new ArrayList<>(List.of(row + 1));
                takers.getOrDefault(row, new BitSet()).stream().forEach(taker -> places.add(taker + 1));
                add(Problem.warning(Code.COVERED, places), Code.COVERED, row);
            }
        }
    }

    private void add(Problem problem, Object... once) {
        found.putIfAbsent(List.of(once), problem);
    }

    private Map<String, Value> example() {
        var example = new LinkedHashMap<String, Value>();
        for (int column = 0; column < incoming.length; column++) {
            example.put(table.inputs().get(column).name(), incoming[column]);
        }
        return example;
    }
}
