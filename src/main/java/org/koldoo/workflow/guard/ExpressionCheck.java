package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** Expressions stand in conditions only, and read known facts and outcomes. */
final class ExpressionCheck {

    private static final Pattern COMPARED = Pattern.compile("\\b((?:out|fact)_\\w+)\\s*(?:==|!=|eq|ne)\\s*'([^']*)'");

    private final Vocabulary words;
    private final Map<String, Set<String>> outcomes;
    private final List<Finding> findings = new ArrayList<>();

    private ExpressionCheck(Vocabulary words, Map<String, Set<String>> outcomes) {
        this.words = words;
        this.outcomes = outcomes;
    }

    /** @param outcomes codes by name of each outcome that can be read; empty codes = not known here */
    static List<Finding> check(XmlNode root, Vocabulary words, Map<String, Set<String>> outcomes) {
        var check = new ExpressionCheck(words, outcomes);
        root.everything().forEach(check::node);
        return check.findings;
    }

    /** What stands against evaluation at all, whatever the words mean. */
    static List<Finding> harmful(XmlNode root) {
        var findings = new ArrayList<Finding>();
        root.everything().forEach(node -> {
            node.attributes().forEach((attribute, value) -> {
                if (!ExpressionGrammar.plain(value)) {
                    findings.add(Finding.error(node.line(), "expression.notAllowed", attribute));
                }
            });
            boolean condition = node.name().equals("conditionExpression");
            if (!condition && !ExpressionGrammar.plain(node.text())) {
                findings.add(Finding.error(node.line(), "expression.notAllowed", node.name()));
            }
            if (condition && ExpressionGrammar.identifiers(node.text()).isEmpty()) {
                findings.add(Finding.error(node.line(), "expression.grammar"));
            }
        });
        return findings;
    }

    private void node(XmlNode node) {
        if (node.name().equals("conditionExpression")) {
            ExpressionGrammar.identifiers(node.text()).ifPresent(names -> {
                names.forEach(name -> name(node, name));
                comparisons(node);
            });
        }
    }

    private void name(XmlNode node, String name) {
        if (name.startsWith("fact_") && !words.facts().containsKey(name)) {
            findings.add(Finding.error(node.line(), "fact.unknown", name));
        } else if (name.startsWith("out_") && !outcomes.containsKey(name)) {
            findings.add(Finding.error(node.line(), "outcome.variable.unknown", name));
        }
    }

    private void comparisons(XmlNode node) {
        var matches = COMPARED.matcher(node.text());
        while (matches.find()) {
            var name = matches.group(1);
            var codes = name.startsWith("fact_")
                    ? words.facts().getOrDefault(name, Set.of())
                    : outcomes.getOrDefault(name, Set.of());
            boolean yesNo =
                    name.startsWith("fact_") && codes.isEmpty() && words.facts().containsKey(name);
            if (yesNo || !codes.isEmpty() && !codes.contains(matches.group(2))) {
                findings.add(Finding.error(node.line(), "outcome.code.unknown", matches.group(2), name));
            }
        }
    }
}
