package org.koldoo.workflow.guard;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a procedure declares: its names, its steps and whom they are addressed to. */
final class DeclarationCheck {

    private static final Set<String> LANGUAGES = Set.of("ky", "ru", "en");
    private static final Set<String> ROLES = Set.of("caseworker", "supervisor", "officer", "coordinator", "lawyer");
    private static final Set<String> STAGES =
            Set.of("SAFETY", "CONSENT", "SCREENING", "IDENTIFICATION", "SUPPORT", "JUSTICE_AND_RETURN", "CLOSURE");
    private static final Set<String> KINDS =
            Set.of("TEXT", "LONG_TEXT", "NUMBER", "DATE", "CHOICE", "CHOICES", "YES_NO_REFUSED", "PERSON");
    private static final String CUSTOM = "custom";

    private final XmlNode process;
    private final Vocabulary words;
    private final List<Finding> findings = new ArrayList<>();
    private final Map<String, Set<String>> outcomes = new HashMap<>();

    private DeclarationCheck(XmlNode process, Vocabulary words) {
        this.process = process;
        this.words = words;
    }

    static DeclarationCheck of(XmlNode process, Vocabulary words) {
        var check = new DeclarationCheck(process, words);
        check.process();
        check.process.everything().forEach(check::element);
        return check;
    }

    List<Finding> findings() {
        return findings;
    }

    /** The outcomes a gateway of this procedure can read: of its own steps, and of steps of procedures it calls. */
    Map<String, Set<String>> outcomes() {
        return outcomes;
    }

    private void process() {
        if (!process.value("id").matches("([A-Z][A-Z0-9_]{1,19}\\.)?[a-z][a-z0-9-]{1,60}")) {
            error(process, "process.id", process.value("id"));
        }
        if (!process.value("isExecutable").equals("true")) {
            error(process, "process.executable");
        }
        named(process, "koldoo:label");
        ids();
        words.steps().forEach((key, codes) -> outcomes.put("out_" + key, codes));
        process.extensions("koldoo:versionOf").forEach(versionOf -> {
            if (!words.bodies().contains(versionOf.value("body"))) {
                error(versionOf, "body.unknown", versionOf.value("body"));
            }
            topic(versionOf, versionOf.text().strip());
        });
    }

    private void ids() {
        var ids = new HashSet<String>();
        process.everything().filter(node -> node.attribute("id") != null).forEach(node -> {
            if (!node.value("id").matches("[A-Za-z_][A-Za-z0-9_.-]{0,99}")) {
                error(node, "id.malformed");
            } else if (!ids.add(node.value("id"))) {
                error(node, "id.twice", node.value("id"));
            }
        });
    }

    private void element(XmlNode node) {
        switch (node.name()) {
            case "userTask" -> task(node);
            case "callActivity" -> {
                topic(node, node.value("calledElement"));
                named(node, "koldoo:label");
                calledOutcomes();
            }
            case "timeDuration" -> deadline(node, node.text().strip());
            case "timerEventDefinition" -> {
                if (node.all("timeDuration").count() != 1) {
                    error(node, "timer.duration");
                }
            }
            case "koldoo:field" -> field(node);
            default -> {}
        }
    }

    private void task(XmlNode task) {
        var id = task.value("id");
        var formKey = task.attributes().getOrDefault("flowable:formKey", "");
        named(task, "koldoo:label");
        if (formKey.equals(CUSTOM)) {
            outcomes.put("out_" + id, codes(task));
        } else if (!words.steps().containsKey(formKey)) {
            error(task, "step.unknown", formKey, id);
        } else {
            knownStep(task, formKey);
        }
        addressee(task, id);
        if (task.attribute("flowable:dueDate") != null) {
            deadline(task, task.value("flowable:dueDate"));
        }
        notBy(task);
        requiredFor(task, outcomes.get("out_" + (formKey.equals(CUSTOM) ? id : formKey)));
        task.extensions("koldoo:outcome").forEach(outcome -> {
            code(outcome);
            labelled(outcome);
        });
    }

    private void knownStep(XmlNode task, String formKey) {
        var declared = codes(task);
        var known = words.steps().getOrDefault(formKey, Set.of());
        if (!declared.isEmpty() && !known.containsAll(declared)) {
            error(task, "step.outcomes", formKey, String.join(" ", new TreeSet<>(known)));
        }
        outcomes.put("out_" + formKey, declared.isEmpty() ? known : declared);
    }

    private void addressee(XmlNode task, String id) {
        var party = task.extension("koldoo:party").orElse("");
        var role = task.extension("koldoo:role").orElse("");
        if (party.isEmpty() || role.isEmpty()) {
            error(task, "task.addressee", id);
            return;
        }
        if (!words.parties().contains(party) && !words.bodies().contains(party)) {
            error(task, "party.unknown", party, id);
        }
        if (!ROLES.contains(role)) {
            error(task, "role.unknown", role, id);
        }
        var stage = task.extension("koldoo:stage").orElse("");
        if (!STAGES.contains(stage)) {
            error(task, "stage.unknown", stage, id);
        }
    }

    private void notBy(XmlNode task) {
        var elements = process.everything().map(node -> node.value("id")).collect(Collectors.toSet());
        Arrays.stream(task.extension("koldoo:notBy").orElse("").split("\\s+"))
                .filter(word -> !word.isEmpty())
                .filter(word -> !elements.contains(word) && !words.steps().containsKey(word))
                .forEach(word -> error(task, "notBy.unknown", word));
    }

    /** A misspelt outcome would let a refusal through without its reason, and nobody would notice. */
    private void requiredFor(XmlNode task, @Nullable Set<String> ends) {
        task.extensions("koldoo:field")
                .forEach(field -> Arrays.stream(field.attributes()
                                .getOrDefault("requiredFor", "")
                                .split("\\s+"))
                        .filter(code -> !code.isEmpty() && (ends == null || !ends.contains(code)))
                        .forEach(code -> error(field, "field.outcome", field.value("key"), code)));
    }

    private void field(XmlNode field) {
        if (!field.value("key").matches("[a-z][A-Za-z0-9_]{0,60}")) {
            error(field, "field.key", field.value("key"));
        }
        if (!KINDS.contains(field.value("kind"))) {
            error(field, "field.kind", field.value("kind"));
        } else if (field.value("kind").startsWith("CHOICE")
                && field.all("koldoo:choice").findAny().isEmpty()) {
            error(field, "field.choices", field.value("key"));
        }
        labelled(field);
        field.all("koldoo:choice").forEach(choice -> {
            code(choice);
            labelled(choice);
        });
    }

    private void code(XmlNode node) {
        if (!node.value("code").matches("[A-Z][A-Z0-9_]{0,59}")) {
            error(node, "code.malformed", node.value("code"));
        }
    }

    private static Set<String> codes(XmlNode task) {
        return task.extensions("koldoo:outcome").map(node -> node.value("code")).collect(Collectors.toSet());
    }

    /** What a called procedure returns is checked in that procedure. */
    private void calledOutcomes() {
        process.everything()
                .filter(node -> node.name().equals("conditionExpression"))
                .flatMap(node -> ExpressionGrammar.identifiers(node.text()).orElse(Set.of()).stream())
                .filter(name -> name.startsWith("out_"))
                .forEach(name -> outcomes.putIfAbsent(name, Set.of()));
    }

    private void topic(XmlNode node, String topic) {
        if (!words.topics().contains(topic)) {
            error(node, "topic.unknown", topic);
        }
    }

    private void deadline(XmlNode node, String name) {
        if (!words.deadlines().contains(name)) {
            error(node, "deadline.unknown", name);
        }
    }

    private void named(XmlNode node, String extension) {
        languages(
                node,
                node.extensions(extension).map(label -> label.value("lang")).collect(Collectors.toSet()));
    }

    private void labelled(XmlNode node) {
        languages(
                node, node.all("koldoo:label").map(label -> label.value("lang")).collect(Collectors.toSet()));
    }

    private void languages(XmlNode node, Set<String> there) {
        LANGUAGES.stream()
                .filter(language -> !there.contains(language))
                .sorted()
                .forEach(language ->
                        findings.add(Finding.warning(node.line(), "language.missing", language, name(node))));
    }

    private static String name(XmlNode node) {
        return node.attributes().getOrDefault("id", node.attributes().getOrDefault("code", node.value("key")));
    }

    private void error(XmlNode node, String code, String... parameters) {
        findings.add(Finding.error(node.line(), code, parameters));
    }
}
