package org.koldoo.workflow.guard;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What a task declares: its form, who does it, what it needs and how it may end. */
final class StepCheck {

    private static final Set<String> ROLES = Set.of("caseworker", "supervisor", "officer", "coordinator", "lawyer");
    private static final Set<String> STAGES =
            Set.of("SAFETY", "CONSENT", "SCREENING", "IDENTIFICATION", "SUPPORT", "JUSTICE_AND_RETURN", "CLOSURE");
    private static final String CUSTOM = "custom";

    private final XmlNode process;
    private final Vocabulary words;
    private final Outcomes outcomes;
    private final List<Finding> findings;

    StepCheck(XmlNode process, Vocabulary words, Outcomes outcomes, List<Finding> findings) {
        this.process = process;
        this.words = words;
        this.outcomes = outcomes;
        this.findings = findings;
    }

    void check(XmlNode task) {
        var id = task.value("id");
        form(task, id);
        addressee(task, id);
        notBy(task);
        needs(task);
        discloses(task);
        FieldCheck.codes(
                task, "outcome.twice", task.extensions("koldoo:outcome").toList(), findings);
        FieldCheck.check(task, outcomes.of(task), findings);
        if (words.bodies().contains(task.extension("koldoo:party").orElse(""))
                && outcomes.of(task).contains("REFUSED")
                && task.extensions("koldoo:field").noneMatch(StepCheck::givesTheReason)) {
            findings.add(Finding.warning(task, "rights.reason", id));
        }
    }

    private static boolean givesTheReason(XmlNode field) {
        return field.attribute("showIf") == null && field.words("requiredFor").anyMatch("REFUSED"::equals);
    }

    private void form(XmlNode task, String id) {
        var formKey = Outcomes.formKey(task);
        if (formKey.isEmpty()) {
            error(task, "task.form", id);
        } else if (formKey.equals(CUSTOM)) {
            if (!outcomes.of(task).isEmpty() && !id.matches("[A-Za-z][A-Za-z0-9_]{0,60}")) {
                error(task, "task.id", id);
            }
        } else if (!words.steps().containsKey(formKey)) {
            error(task, "step.unknown", formKey, id);
        } else {
            known(task, formKey);
        }
    }

    private void known(XmlNode task, String formKey) {
        var known = words.steps().getOrDefault(formKey, Set.of());
        if (!known.containsAll(outcomes.of(task))) {
            error(task, "step.outcomes", formKey, String.join(" ", new TreeSet<>(known)));
        }
        if (task.extensions("koldoo:field").findAny().isPresent()) {
            findings.add(Finding.warning(task, "field.ignored", formKey));
        }
    }

    private void addressee(XmlNode task, String id) {
        var party = task.extension("koldoo:party").orElse("");
        var role = task.extension("koldoo:role").orElse("");
        var stage = task.extension("koldoo:stage").orElse("");
        if (party.isEmpty() || role.isEmpty()) {
            error(task, "task.addressee", id);
        }
        if (!party.isEmpty()
                && !words.parties().contains(party)
                && !words.bodies().contains(party)) {
            error(task, "party.unknown", party, id);
        }
        if (!role.isEmpty() && !ROLES.contains(role)) {
            error(task, "role.unknown", role, id);
        }
        if (stage.isEmpty()) {
            error(task, "task.stage", id);
        } else if (!STAGES.contains(stage)) {
            error(task, "stage.unknown", stage, id);
        }
    }

    private void notBy(XmlNode task) {
        var elements = process.everything().map(node -> node.value("id")).collect(Collectors.toSet());
        task.extensionWords("koldoo:notBy")
                .filter(word -> !elements.contains(word) && !words.steps().containsKey(word))
                .forEach(word -> error(task, "notBy.unknown", word));
    }

    private void needs(XmlNode task) {
        task.extensionWords("koldoo:needs").forEach(fact -> {
            if (!words.facts().containsKey(fact)) {
                error(task, "fact.unknown", fact);
            } else if (!words.facts().getOrDefault(fact, Set.of()).isEmpty()) {
                error(task, "needs.yesNo", fact);
            }
        });
    }

    /** Names, the story and where somebody is are nothing that a task shows to another body. */
    private void discloses(XmlNode task) {
        task.extensionWords("koldoo:discloses")
                .filter(field -> !words.disclosable().contains(field))
                .forEach(field -> error(task, "discloses.unknown", field));
    }

    private void error(XmlNode node, String code, String... parameters) {
        findings.add(Finding.error(node, code, parameters));
    }
}
