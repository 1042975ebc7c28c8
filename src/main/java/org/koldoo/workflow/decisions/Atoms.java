package org.koldoo.workflow.decisions;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The finitely many things that can come into a column as far as its rows can tell them apart: each named value and one that
 * is not named, and of numbers one below, at and above each bound. Values that the same rows let through are one.
 */
final class Atoms {

    private Atoms() {}

    /** A value that stands for all that the same rows let through. */
    record Atom(Value example, BitSet rows) {}

    /**
     * @param input what may come in; null = whatever the kind of the column allows
     * @param cells of this column, one a row
     */
    static List<Atom> of(Value.Kind kind, DecisionDefinition.@Nullable Input input, List<Cell> cells) {
        var byRows = new LinkedHashMap<BitSet, Value>();
        for (var value : values(kind, input, cells)) {
            var rows = new BitSet(cells.size());
            for (int row = 0; row < cells.size(); row++) {
                rows.set(row, cells.get(row).lets(value));
            }
            byRows.putIfAbsent(rows, value);
        }
        var atoms = new ArrayList<Atom>();
        byRows.forEach((rows, value) -> atoms.add(new Atom(value, rows)));
        return atoms;
    }

    private static Set<Value> values(Value.Kind kind, DecisionDefinition.@Nullable Input input, List<Cell> cells) {
        var named = new LinkedHashSet<Value>();
        cells.stream().flatMap(cell -> cell.matches().stream()).forEach(match -> {
            if (match instanceof Match.Same(Value value)) {
                named.add(value);
            }
        });
        var values = new LinkedHashSet<Value>();
        switch (kind) {
            case CODE -> {
                if (input == null) {
                    named.stream()
                            .filter(value -> value.kind() == Value.Kind.CODE)
                            .forEach(values::add);
                    values.add(unnamed(values));
                } else {
                    input.codes().forEach(code -> values.add(Value.code(code)));
                }
            }
            case YES_NO -> values.addAll(List.of(Value.YES, Value.NO));
            case NUMBER -> numbers(input != null, cells).forEach(number -> values.add(Value.number(number)));
            case NOTHING -> values.add(Value.NOTHING);
        }
        if (named.contains(Value.NOTHING)) {
            values.add(Value.NOTHING);
        }
        return values;
    }

    private static Value unnamed(Set<Value> named) {
        return Stream.iterate("other", code -> code + "_")
                .map(Value::code)
                .filter(value -> !named.contains(value))
                .findFirst()
                .orElseThrow();
    }

    /** Whole numbers beside each bound: between two bounds nothing changes. What the program counts begins with 0. */
    private static Set<BigDecimal> numbers(boolean counted, List<Cell> cells) {
        var numbers = new TreeSet<BigDecimal>();
        numbers.add(BigDecimal.ZERO);
        cells.stream()
                .flatMap(cell -> cell.matches().stream())
                .flatMap(Atoms::bounds)
                .map(bound -> bound.setScale(0, RoundingMode.FLOOR))
                .forEach(bound -> {
                    numbers.add(bound.subtract(BigDecimal.ONE));
                    numbers.add(bound);
                    numbers.add(bound.add(BigDecimal.ONE));
                });
        if (counted) {
            numbers.removeIf(number -> number.signum() < 0);
        }
        return numbers;
    }

    private static Stream<BigDecimal> bounds(Match match) {
        return switch (match) {
            case Match.Same(Value value) -> value.kind() == Value.Kind.NUMBER ? Stream.of(value.number()) : Stream.of();
            case Match.Stretch stretch ->
                Stream.of(stretch.low(), stretch.high()).filter(java.util.Objects::nonNull);
        };
    }
}
