package org.koldoo.workflow.decisions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.workflow.decisions.DecisionDefinition.Input;
import org.koldoo.workflow.decisions.DecisionTable.Column;
import org.koldoo.workflow.decisions.DecisionTable.Row;
import org.koldoo.workflow.decisions.Problem.Code;

/** What a colleague would see in a table: that it fits what the program asks, leaves no gap and contradicts nothing. */
public final class TableCheck {

    private final DecisionTable table;
    private final @Nullable DecisionDefinition definition;
    private final List<Problem> problems = new ArrayList<>();

    private TableCheck(DecisionTable table, @Nullable DecisionDefinition definition) {
        this.table = table;
        this.definition = definition;
    }

    /** @param definition what the program asks of this table; null = nobody asks it yet */
    public static List<Problem> check(DecisionTable table, @Nullable DecisionDefinition definition) {
        var check = new TableCheck(table, definition);
        if (!check.columnsFit()) {
            return List.of(Problem.error(Code.COLUMNS, List.of(), "", "", Map.of()));
        }
        var ids = new HashSet<String>();
        for (int place = 1; place <= table.rows().size(); place++) {
            check.row(place, table.rows().get(place - 1), ids);
        }
        if (check.problems.stream().noneMatch(problem -> problem.code() == Code.CELL)) {
            check.problems.addAll(Coverage.of(table, definition));
        }
        return List.copyOf(check.problems);
    }

    private boolean columnsFit() {
        if (table.inputs().stream().anyMatch(input -> input.kind().isEmpty())
                || table.rows().stream()
                        .anyMatch(row -> row.cells().size() != table.inputs().size()
                                || row.outputs().size() != table.outputs().size())) {
            return false;
        }
        return definition == null
                || definition.key().equals(table.key())
                        && table.inputs().stream()
                                .map(Column::name)
                                .toList()
                                .equals(definition.inputs().stream()
                                        .map(Input::name)
                                        .toList())
                        && table.inputs().stream()
                                .map(input -> input.kind().orElseThrow())
                                .toList()
                                .equals(definition.inputs().stream()
                                        .map(Input::kind)
                                        .toList())
                        && table.outputs().stream()
                                .map(Column::name)
                                .toList()
                                .equals(definition.outputs().stream()
                                        .map(DecisionDefinition.Output::name)
                                        .toList());
    }

    private void row(int place, Row row, HashSet<String> ids) {
        if (!ids.add(row.id())) {
            error(Code.TWICE, place, "");
        }
        if (row.source().isBlank()) {
            error(Code.SOURCE, place, "");
        }
        for (int i = 0; i < row.cells().size(); i++) {
            var column = table.inputs().get(i);
            if (!fits(
                    row.cells().get(i),
                    column.kind().orElseThrow(),
                    definition == null ? null : definition.inputs().get(i))) {
                error(Code.CELL, place, column.name());
            }
        }
        for (int i = 0; definition != null && i < row.outputs().size(); i++) {
            var output = definition.outputs().get(i);
            var value = row.outputs().get(i);
            boolean known = output.mark()
                    ? value.equals(DecisionDefinition.mark(row.id()))
                    : value.kind() == Value.Kind.CODE && output.codes().contains(value.text());
            if (!known) {
                error(Code.RESULT, place, output.name());
            }
        }
    }

    /** Of yes and no only one stands in a cell: the engine takes a list of them, or "not", for something else. */
    private static boolean fits(Cell cell, Value.Kind kind, @Nullable Input input) {
        if (kind == Value.Kind.YES_NO && (cell.not() || cell.matches().size() > 1)) {
            return false;
        }
        return cell.matches().stream().allMatch(match -> switch (match) {
            case Match.Stretch stretch -> kind == Value.Kind.NUMBER;
            case Match.Same(Value value) ->
                value.kind() == Value.Kind.NOTHING || value.kind() == kind && known(value, input);
        });
    }

    private static boolean known(Value value, @Nullable Input input) {
        return input == null || value.kind() != Value.Kind.CODE || input.codes().contains(value.text());
    }

    private void error(Code code, int place, String column) {
        problems.add(Problem.error(code, List.of(place), column, "", Map.of()));
    }
}
