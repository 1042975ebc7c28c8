package org.koldoo.workflow.guard;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The questions of a task, each after those that it may depend on. */
final class FieldCheck {

    private static final Set<String> KINDS =
            Set.of("TEXT", "LONG_TEXT", "NUMBER", "DATE", "CHOICE", "CHOICES", "YES_NO_REFUSED", "PERSON");
    private static final Set<String> YES_NO = Set.of("YES", "NO", "UNKNOWN", "REFUSED");
    static final String CODE = "[A-Z][A-Z0-9_]{0,59}";
    private static final Pattern SHOW_IF =
            Pattern.compile("([a-z][A-Za-z0-9_]{0,60})=(" + CODE + "(?:\\s+" + CODE + "){0,50})");

    private final List<Finding> findings;
    /** Answers to choose from, by key of each field so far; empty = typed freely. */
    private final Map<String, Set<String>> earlier = new HashMap<>();

    private FieldCheck(List<Finding> findings) {
        this.findings = findings;
    }

    static void check(XmlNode task, Set<String> ends, List<Finding> findings) {
        var check = new FieldCheck(findings);
        task.extensions("koldoo:field").forEach(field -> check.field(field, ends));
    }

    private void field(XmlNode field, Set<String> ends) {
        var key = field.value("key");
        if (!key.matches("[a-z][A-Za-z0-9_]{0,60}")) {
            error(field, "field.key", key);
        }
        if (earlier.containsKey(key)) {
            error(field, "field.twice", key);
        }
        kind(field, key);
        if (!Set.of("true", "false").contains(field.attributes().getOrDefault("required", "false"))) {
            error(field, "field.required", key);
        }
        // A misspelt outcome would let a refusal through without its reason, and nobody would notice.
        field.words("requiredFor")
                .filter(code -> !ends.contains(code))
                .forEach(code -> error(field, "field.outcome", key, code));
        if (field.attribute("showIf") != null) {
            showIf(field, key);
        }
        earlier.put(key, answers(field));
    }

    private void kind(XmlNode field, String key) {
        var kind = field.value("kind");
        if (!KINDS.contains(kind)) {
            error(field, "field.kind", kind, key);
        } else if (kind.startsWith("CHOICE")
                && field.all("koldoo:choice").findAny().isEmpty()) {
            error(field, "field.choices", key);
        }
        codes(field, "choice.twice", field.all("koldoo:choice").toList(), findings);
    }

    static void codes(XmlNode node, String twice, List<XmlNode> choices, List<Finding> findings) {
        var met = new HashSet<String>();
        choices.forEach(choice -> {
            var code = choice.value("code");
            if (!code.matches(CODE)) {
                findings.add(Finding.error(choice, "code.malformed", code));
            }
            if (!met.add(code)) {
                findings.add(Finding.error(choice, twice, code, node.value("key")));
            }
        });
    }

    private static Set<String> answers(XmlNode field) {
        return switch (field.value("kind")) {
            case "YES_NO_REFUSED" -> YES_NO;
            case "CHOICE", "CHOICES" ->
                field.all("koldoo:choice").map(choice -> choice.value("code")).collect(Collectors.toSet());
            default -> Set.of();
        };
    }

    private void showIf(XmlNode field, String key) {
        var rule = SHOW_IF.matcher(field.value("showIf").strip());
        if (!rule.matches()) {
            error(field, "showIf.malformed", key);
            return;
        }
        var answers = earlier.get(rule.group(1));
        if (answers == null) {
            error(field, "showIf.field", key, rule.group(1));
        } else if (answers.isEmpty()) {
            error(field, "showIf.kind", key, rule.group(1));
        } else {
            for (var code : rule.group(2).split("\\s+")) {
                if (!answers.contains(code)) {
                    error(field, "showIf.code", key, rule.group(1), code);
                }
            }
        }
    }

    private void error(XmlNode node, String code, String... parameters) {
        findings.add(Finding.error(node, code, parameters));
    }
}
