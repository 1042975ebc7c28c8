package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a decision table as an enemy might have written it: standard DMN with values, comparisons, ranges and lists in its
 * cells, the first or the only row that matches, and no other language.
 */
public final class DecisionCheck {

    private static final String VALUE = "(?:\"[^\"\\\\]*\"|-?\\d{1,12}(?:\\.\\d{1,6})?|true|false|null)";
    private static final String TEST =
            "(?:(?:[<>]=?)?\\s*" + VALUE + "|[\\[(\\]]\\s*" + VALUE + "\\s*\\.\\.\\s*" + VALUE + "\\s*[\\])\\[])";
    private static final Pattern UNARY = Pattern.compile(
            "-?|" + TEST + "(?:\\s*,\\s*" + TEST + ")*|not\\(\\s*" + TEST + "(?:\\s*,\\s*" + TEST + ")*\\s*\\)");
    private static final Pattern OUTPUT = Pattern.compile(VALUE);
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_]{0,60}");

    private static final SafeXml XML = new SafeXml(Map.of(
            "https://www.omg.org/spec/DMN/20191111/MODEL/", "",
            "https://www.omg.org/spec/DMN/20191111/DMNDI/", "dmndi",
            "http://www.omg.org/spec/DMN/20180521/DC/", "dc",
            "http://www.omg.org/spec/DMN/20180521/DI/", "di"));

    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            Map.entry("definitions", Set.of("id", "name", "namespace", "exporter", "exporterVersion")),
            Map.entry("decision", Set.of("id", "name")),
            Map.entry("decisionTable", Set.of("id", "hitPolicy")),
            Map.entry("input", Set.of("id", "label")),
            Map.entry("inputExpression", Set.of("id", "typeRef")),
            Map.entry("output", Set.of("id", "label", "name", "typeRef")),
            Map.entry("rule", Set.of("id")),
            Map.entry("inputEntry", Set.of("id")),
            Map.entry("outputEntry", Set.of("id")),
            Map.entry("text", Set.of()),
            Map.entry("description", Set.of()));

    private static final Map<String, Set<String>> CHILDREN = Map.of(
            "definitions", Set.of("decision", "description"),
            "decision", Set.of("decisionTable", "description"),
            "decisionTable", Set.of("input", "output", "rule"),
            "input", Set.of("inputExpression"),
            "inputExpression", Set.of("text"),
            "rule", Set.of("inputEntry", "outputEntry", "description"),
            "inputEntry", Set.of("text"),
            "outputEntry", Set.of("text"));

    private final List<Finding> findings = new ArrayList<>();

    private DecisionCheck() {}

    /** All findings in the order of the file; none means that it may be taken in. */
    public static List<Finding> check(byte[] file) {
        var check = new DecisionCheck();
        try {
            var root = XML.read(file);
            if (!root.name().equals("definitions")) {
                check.error(root, "file.root");
            } else {
                check.allowed(root);
                root.everything().forEach(check::meaning);
            }
        } catch (UnsafeFile e) {
            return List.of(e.finding());
        }
        check.findings.sort(Comparator.comparingInt(Finding::line));
        return check.findings;
    }

    /** The file as it was read safely, whatever it says. */
    public static XmlNode read(byte[] file) throws UnsafeFile {
        return XML.read(file);
    }

    private void allowed(XmlNode node) {
        node.attributes().keySet().stream()
                .filter(attribute ->
                        !ATTRIBUTES.getOrDefault(node.name(), Set.of()).contains(attribute))
                .sorted()
                .forEach(attribute -> error(
                        node,
                        attribute.equals("expressionLanguage") ? "decision.language" : "attribute.notAllowed",
                        attribute,
                        node.name()));
        if (!node.name().equals("text")
                && !node.name().equals("description")
                && !node.text().isBlank()) {
            error(node, "text.notAllowed", node.name());
        }
        for (var child : node.children()) {
            if (CHILDREN.getOrDefault(node.name(), Set.of()).contains(child.name())) {
                allowed(child);
            } else {
                error(child, "element.notAllowed", child.name(), node.name());
            }
        }
    }

    private void meaning(XmlNode node) {
        switch (node.name()) {
            case "decisionTable" -> table(node);
            case "inputExpression" -> fits(node, NAME, "decision.input");
            default -> {}
        }
    }

    /** The places of a row and of its cells, from 1, as whoever edits the table counts them. */
    private void row(XmlNode row, int place) {
        int column = 0;
        for (var cell : row.children()) {
            switch (cell.name()) {
                case "inputEntry" -> fits(cell, UNARY, "decision.cell", text(place), text(++column));
                case "outputEntry" -> fits(cell, OUTPUT, "decision.cell", text(place), text(++column));
                default -> {}
            }
        }
    }

    private static String text(int number) {
        return String.valueOf(number);
    }

    private void table(XmlNode table) {
        var policy = table.attributes().getOrDefault("hitPolicy", "UNIQUE");
        if (!Set.of("FIRST", "UNIQUE").contains(policy)) {
            error(table, "decision.hitPolicy", policy);
        }
        long inputs = table.all("input").count();
        long outputs = table.all("output").count();
        var rows = table.all("rule").toList();
        for (int place = 1; place <= rows.size(); place++) {
            var rule = rows.get(place - 1);
            row(rule, place);
            if (rule.all("inputEntry").count() != inputs
                    || rule.all("outputEntry").count() != outputs) {
                error(rule, "decision.columns", text(place));
            }
        }
    }

    private void fits(XmlNode cell, Pattern pattern, String code, String... where) {
        var text = cell.first("text").map(node -> node.text().strip()).orElse("");
        if (text.length() > 500
                || !ExpressionGrammar.plain(text)
                || !pattern.matcher(text).matches()) {
            error(cell, code, where);
        }
    }

    private void error(XmlNode node, String code, String... parameters) {
        findings.add(Finding.error(node, code, parameters));
    }
}
