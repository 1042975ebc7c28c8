package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Expressions stand in conditions only, and read known facts and outcomes. */
final class ExpressionCheck {

    private final Vocabulary words;
    private final Outcomes outcomes;
    private final List<Finding> findings = new ArrayList<>();

    private ExpressionCheck(Vocabulary words, Outcomes outcomes) {
        this.words = words;
        this.outcomes = outcomes;
    }

    static List<Finding> check(XmlNode root, Vocabulary words, Outcomes outcomes) {
        var check = new ExpressionCheck(words, outcomes);
        root.everything()
                .filter(node -> node.name().equals("conditionExpression"))
                .forEach(check::condition);
        return check.findings;
    }

    /** What stands against evaluation at all, whatever the words mean. */
    static List<Finding> harmful(XmlNode root) {
        var findings = new ArrayList<Finding>();
        root.everything().forEach(node -> {
            node.attributes().forEach((attribute, value) -> {
                if (!ExpressionGrammar.plain(value)) {
                    findings.add(Finding.error(node, "expression.notAllowed", attribute));
                }
            });
            boolean condition = node.name().equals("conditionExpression");
            if (!condition && !ExpressionGrammar.plain(node.text())) {
                findings.add(Finding.error(node, "expression.notAllowed", node.name()));
            }
            if (condition && ExpressionGrammar.identifiers(node.text()).isEmpty()) {
                findings.add(Finding.error(node, "expression.grammar"));
            }
        });
        return findings;
    }

    private void condition(XmlNode node) {
        var condition = ExpressionGrammar.condition(node.text());
        if (condition.isEmpty()) {
            error(node, "expression.question");
        }
        condition.stream().flatMap(Condition::parts).distinct().forEach(part -> {
            switch (part) {
                case Condition.Yes yes -> yes(node, yes.name());
                case Condition.Is is -> is(node, is.name(), is.code());
                default -> {}
            }
        });
    }

    /** Only what is yes or no can stand by itself; the engine would stop at anything else. */
    private void yes(XmlNode node, String name) {
        if (known(node, name) && !yesNo(name)) {
            error(node, "expression.yesNo", name);
        }
    }

    private void is(XmlNode node, String name, @Nullable Object code) {
        if (!known(node, name) || code == null) {
            return;
        }
        if (!name.startsWith("fact_")) {
            var codes = outcomes.codes(name);
            boolean possible = code instanceof String && (codes.isEmpty() || codes.contains(code));
            if (!possible) {
                error(node, "outcome.code.unknown", code.toString(), name);
            }
        } else if (yesNo(name)
                ? !(code instanceof Boolean)
                : !words.facts().getOrDefault(name, Set.of()).contains(code)) {
            error(node, "fact.code.unknown", code.toString(), name);
        }
    }

    private boolean known(XmlNode node, String name) {
        if (name.startsWith("fact_") ? words.facts().containsKey(name) : outcomes.known(name)) {
            return true;
        }
        error(node, name.startsWith("fact_") ? "fact.unknown" : "outcome.variable.unknown", name);
        return false;
    }

    private boolean yesNo(String name) {
        return words.facts().containsKey(name)
                && words.facts().getOrDefault(name, Set.of()).isEmpty();
    }

    private void error(XmlNode node, String code, String... parameters) {
        findings.add(Finding.error(node, code, parameters));
    }
}
