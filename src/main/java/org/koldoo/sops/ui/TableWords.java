package org.koldoo.sops.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Languages;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.decisions.Cell;
import org.koldoo.workflow.decisions.DecisionDefinition;
import org.koldoo.workflow.decisions.DecisionDefinition.Input;
import org.koldoo.workflow.decisions.DecisionDefinition.Output;
import org.koldoo.workflow.decisions.DecisionTable;
import org.koldoo.workflow.decisions.DecisionTable.Row;
import org.koldoo.workflow.decisions.Match;
import org.koldoo.workflow.decisions.Problem;
import org.koldoo.workflow.decisions.Value;

/** A decision table in the reader's words: columns, cells, rows and what the check finds. */
final class TableWords {

    private final DecisionTable table;
    private final @Nullable DecisionDefinition definition;

    TableWords(DecisionTable table, @Nullable DecisionDefinition definition) {
        this.table = table;
        this.definition = definition;
    }

    static String title(String table) {
        return textOr("table." + table + ".title", table);
    }

    String column(String name) {
        return textOr(
                "table." + table.key() + "." + name,
                table.inputs().stream()
                        .filter(input -> input.name().equals(name))
                        .map(DecisionTable.Column::label)
                        .findFirst()
                        .orElse(name));
    }

    /** What a row asks of a column, or gives. */
    record Part(String label, String value) {

        @Override
        public String toString() {
            return Words.of("table.pair", label, value);
        }
    }

    /** Age: child, exploitation: yes; nothing where the row asks nothing. */
    List<Part> conditions(Row row) {
        var conditions = new ArrayList<Part>();
        for (int i = 0; i < row.cells().size(); i++) {
            if (!row.cells().get(i).any()) {
                conditions.add(new Part(
                        column(table.inputs().get(i).name()),
                        cell(i, row.cells().get(i))));
            }
        }
        return conditions;
    }

    /** How a sentence begins whose row asks nothing; of the first row that fits, that is all the rest. */
    String always() {
        return Words.of(table.policy() == DecisionTable.HitPolicy.FIRST ? "table.row.rest" : "table.row.always");
    }

    /** What the row gives, without the mark that only the record needs. */
    List<Part> results(Row row) {
        var results = new ArrayList<Part>();
        for (int i = 0; i < row.outputs().size(); i++) {
            if (definition == null || !definition.outputs().get(i).mark()) {
                results.add(new Part(
                        column(table.outputs().get(i).name()),
                        result(i, row.outputs().get(i))));
            }
        }
        return results;
    }

    String sentence(Row row) {
        var conditions = conditions(row);
        var begin = conditions.isEmpty() ? always() : Words.of("table.row.if") + " " + joined(conditions);
        return begin + " – " + Words.of("table.row.then") + " " + joined(results(row));
    }

    private static String joined(List<Part> parts) {
        return parts.stream().map(Part::toString).collect(Collectors.joining("; "));
    }

    /** Where a row comes from: in the reader's language where it still says what it said when the program brought it. */
    String source(Row row) {
        var key = "table." + table.key() + ".source." + row.id();
        return row.source().equals(I18NProvider.translate(Languages.ENGLISH, key))
                ? Words.of(key)
                : SourceWords.of(row.source());
    }

    String cell(int column, Cell cell) {
        var parts = cell.matches().stream().map(match -> match(column, match)).toList();
        var list =
                parts.stream().reduce((a, b) -> Words.of("table.cell.or", a, b)).orElse(Words.of("table.edit.any"));
        return cell.not() ? Words.of("table.cell.not", list) : list;
    }

    private String match(int column, Match match) {
        return switch (match) {
            case Match.Same(Value value) -> value(column, value);
            case Match.Stretch stretch -> stretch(stretch);
        };
    }

    private static String stretch(Match.Stretch stretch) {
        var parts = new ArrayList<String>();
        if (stretch.low() != null && stretch.high() != null && stretch.withLow() && stretch.withHigh()) {
            return Words.of("table.cell.between", text(stretch.low()), text(stretch.high()));
        }
        if (stretch.low() != null) {
            parts.add(Words.of(stretch.withLow() ? "table.cell.atLeast" : "table.cell.more", text(stretch.low())));
        }
        if (stretch.high() != null) {
            parts.add(Words.of(stretch.withHigh() ? "table.cell.atMost" : "table.cell.less", text(stretch.high())));
        }
        return String.join(", ", parts);
    }

    private static String text(BigDecimal number) {
        return number.toPlainString();
    }

    String value(int column, Value value) {
        return switch (value.kind()) {
            case NUMBER -> value.text();
            case NOTHING -> Words.of("table.nothing");
            case YES_NO -> Words.of("table.answer." + value.text());
            case CODE ->
                definition == null
                        ? value.text()
                        : textOr(definition.inputs().get(column).words() + "." + value.text(), value.text());
        };
    }

    private String result(int column, Value value) {
        return definition == null
                ? value.text()
                : textOr(definition.outputs().get(column).words() + "." + value.text(), value.text());
    }

    /** A result by its code, wherever it stands. */
    static String result(@Nullable DecisionDefinition definition, String code) {
        if (definition == null || code.equals("NO_ROW")) {
            return textOr("table.replay." + code, code);
        }
        return definition.outputs().stream()
                .filter(output -> output.codes().contains(code))
                .map(output -> textOr(output.words() + "." + code, code))
                .findFirst()
                .orElse(code);
    }

    static List<Option> options(Input input) {
        return input.codes().stream()
                .map(code -> new Option(code, textOr(input.words() + "." + code, code)))
                .toList();
    }

    static List<Option> options(Output output) {
        return output.codes().stream()
                .map(code -> new Option(code, textOr(output.words() + "." + code, code)))
                .toList();
    }

    static String label(List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }

    String problem(Problem problem) {
        var others = problem.rows().stream()
                .skip(problem.code() == Problem.Code.COVERED ? 1 : 0)
                .map(String::valueOf)
                .collect(Collectors.joining(", "));
        var detail = problem.code() == Problem.Code.FORBIDDEN
                ? textOr("table." + table.key() + ".never." + problem.detail(), problem.detail())
                : problem.detail();
        return Words.of(
                "table.problem." + problem.code(),
                problem.rows().isEmpty() ? 0 : problem.rows().getFirst(),
                others,
                example(problem.example()),
                problem.column().isEmpty() ? "" : column(problem.column()),
                detail);
    }

    private String example(Map<String, Value> example) {
        var parts = new ArrayList<Part>();
        for (int i = 0; i < table.inputs().size(); i++) {
            var value = example.get(table.inputs().get(i).name());
            if (value != null) {
                parts.add(new Part(
                        column(table.inputs().get(i).name()),
                        definition == null && value.text().startsWith("other")
                                ? Words.of("table.otherwise")
                                : value(i, value)));
            }
        }
        return joined(parts);
    }

    private static String textOr(String key, String otherwise) {
        var text = Words.of(key);
        return text.startsWith("!") ? otherwise : text;
    }
}
