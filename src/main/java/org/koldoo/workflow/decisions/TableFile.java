package org.koldoo.workflow.decisions;

import java.util.List;
import java.util.Optional;
import org.koldoo.workflow.decisions.DecisionTable.Column;
import org.koldoo.workflow.decisions.DecisionTable.HitPolicy;
import org.koldoo.workflow.decisions.DecisionTable.Row;
import org.koldoo.workflow.guard.DecisionCheck;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.XmlNode;

/** Decision tables as standard DMN. What the guard lets pass but no form could show is not read. */
public final class TableFile {

    private TableFile() {}

    /** Empty where the file holds something else than one table of values, comparisons, ranges and lists. */
    public static Optional<DecisionTable> read(byte[] file) {
        try {
            var root = DecisionCheck.read(file);
            var decisions = root.all("decision").toList();
            return decisions.size() == 1 ? decision(decisions.getFirst()) : Optional.empty();
        } catch (UnsafeFile e) {
            return Optional.empty();
        }
    }

    /** Of a file that was checked when it was taken in. */
    public static DecisionTable required(byte[] file) {
        return read(file)
                .orElseThrow(() -> new IllegalStateException("A decision table that was taken in is unreadable"));
    }

    /** The same table gives the same bytes, so that an approval can be bound to them. */
    public static byte[] write(DecisionTable table) {
        return TableWriter.write(table);
    }

    private static Optional<DecisionTable> decision(XmlNode decision) {
        var table = decision.first("decisionTable").orElse(null);
        if (table == null || !List.of("FIRST", "UNIQUE", "").contains(table.value("hitPolicy"))) {
            return Optional.empty();
        }
        var rows = table.all("rule").map(TableFile::row).toList();
        if (rows.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new DecisionTable(
                decision.value("id"),
                decision.value("name"),
                text(decision, "description"),
                table.value("hitPolicy").equals("FIRST") ? HitPolicy.FIRST : HitPolicy.UNIQUE,
                table.all("input").map(TableFile::input).toList(),
                table.all("output")
                        .map(output -> new Column(output.value("name"), output.value("label"), output.value("typeRef")))
                        .toList(),
                rows.stream().map(Optional::orElseThrow).toList()));
    }

    private static Column input(XmlNode input) {
        var expression = input.first("inputExpression").orElse(input);
        return new Column(text(expression, "text"), input.value("label"), expression.value("typeRef"));
    }

    private static Optional<Row> row(XmlNode rule) {
        var cells = rule.all("inputEntry")
                .map(entry -> Cell.read(text(entry, "text")))
                .toList();
        var outputs = rule.all("outputEntry")
                .map(entry -> Cell.read(text(entry, "text")).flatMap(TableFile::only))
                .toList();
        if (cells.stream().anyMatch(Optional::isEmpty) || outputs.stream().anyMatch(Optional::isEmpty)) {
            return Optional.empty();
        }
        return Optional.of(new Row(
                rule.value("id"),
                text(rule, "description"),
                cells.stream().map(Optional::orElseThrow).toList(),
                outputs.stream().map(Optional::orElseThrow).toList()));
    }

    private static Optional<Value> only(Cell cell) {
        return !cell.not() && cell.matches().size() == 1 && cell.matches().getFirst() instanceof Match.Same(Value value)
                ? Optional.of(value)
                : Optional.empty();
    }

    private static String text(XmlNode node, String child) {
        return node.first(child).map(found -> found.text().strip()).orElse("");
    }
}
