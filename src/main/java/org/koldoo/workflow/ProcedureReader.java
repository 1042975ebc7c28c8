package org.koldoo.workflow;

import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Role;
import org.koldoo.workflow.guard.BpmnFile;
import org.koldoo.workflow.guard.ReadingOrder;
import org.koldoo.workflow.guard.UnsafeFile;
import org.koldoo.workflow.guard.XmlNode;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Reads what a procedure declares about itself and its steps. Only for files that passed the check. */
@Component
class ProcedureReader {

    private static final Pattern OUTCOME = Pattern.compile("out_[A-Za-z][A-Za-z0-9_]*");

    private final ObjectProvider<Step> steps;

    ProcedureReader(ObjectProvider<Step> steps) {
        this.steps = steps;
    }

    ParsedProcedure read(byte[] bpmn) {
        try {
            return read(BpmnFile.read(bpmn));
        } catch (UnsafeFile e) {
            throw new IllegalStateException("A procedure that is kept cannot be read", e);
        }
    }

    private ParsedProcedure read(XmlNode definitions) {
        var process = definitions.first("process").orElseThrow();
        var id = process.value("id");
        var versionOf = process.extensions("koldoo:versionOf").findFirst();
        var topic = versionOf.map(node -> node.text().strip()).orElse(id);
        var declared = new LinkedHashMap<String, StepDeclaration>();
        var known = steps.stream().collect(Collectors.toMap(Step::key, step -> step));
        ReadingOrder.of(process).stream()
                .filter(node -> node.name().equals("userTask"))
                .forEach(task -> declared.put(task.value("id"), step(topic, task, known)));
        return new ParsedProcedure(
                id,
                topic,
                versionOf.map(node -> BodyCode.of(node.value("body"))).orElse(null),
                labels(process, "koldoo:label", process.attributes().getOrDefault("name", id)),
                process.extension("koldoo:source").orElse(""),
                words(process, "koldoo:returns"),
                declared,
                outcomesRead(process));
    }

    private static StepDeclaration step(String topic, XmlNode task, Map<String, Step> known) {
        var formKey = task.attributes().getOrDefault("flowable:formKey", Step.CUSTOM);
        var step = known.get(formKey);
        var outcomes = choices(task, "koldoo:outcome");
        var discloses = words(task, "koldoo:discloses");
        return new StepDeclaration(
                topic,
                task.value("id"),
                formKey,
                task.extension("koldoo:stage").map(Stage::valueOf).orElse(step == null ? Stage.SUPPORT : step.stage()),
                labels(task, "koldoo:label", task.attributes().getOrDefault("name", task.value("id"))),
                labels(task, "koldoo:guidance", ""),
                task.extensions("koldoo:field").map(ProcedureReader::field).toList(),
                outcomes.isEmpty() && step != null ? codes(step.outcomes()) : outcomes,
                discloses.isEmpty() && step != null ? step.discloses() : discloses,
                task.extension("koldoo:party").orElse("owner"),
                task.extension("koldoo:role").map(Role::of).orElse(Role.CASEWORKER),
                task.attribute("flowable:dueDate"),
                notBy(task, step),
                task.extension("koldoo:source").orElse(null),
                words(task, "koldoo:needs"));
    }

    private static @Nullable String notBy(XmlNode task, @Nullable Step step) {
        return task.extension("koldoo:notBy").orElse(step == null ? null : step.secondPersonOf());
    }

    private static StepField field(XmlNode field) {
        return new StepField(
                field.value("key"),
                FieldKind.valueOf(field.value("kind")),
                ownLabels(field, "koldoo:label", field.value("key")),
                ownLabels(field, "koldoo:help", ""),
                Boolean.parseBoolean(field.value("required")),
                words(field.attributes().getOrDefault("requiredFor", "")),
                field.all("koldoo:choice").map(ProcedureReader::choice).toList(),
                field.attribute("showIf") == null ? null : ShowIf.parse(field.value("showIf")));
    }

    private static List<StepChoice> choices(XmlNode node, String name) {
        return node.extensions(name).map(ProcedureReader::choice).toList();
    }

    private static StepChoice choice(XmlNode node) {
        var code = node.value("code");
        return new StepChoice(code, ownLabels(node, "koldoo:label", code));
    }

    private static List<StepChoice> codes(Set<String> codes) {
        return codes.stream()
                .sorted()
                .map(code -> new StepChoice(code, new Labels(code, code, code)))
                .toList();
    }

    private static Set<String> words(XmlNode node, String extension) {
        return words(node.extension(extension).orElse(""));
    }

    private static Set<String> words(String text) {
        return Arrays.stream(text.split("\\s+"))
                .filter(word -> !word.isEmpty())
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Labels labels(XmlNode node, String extension, String otherwise) {
        return labels(node.extensions(extension), otherwise);
    }

    private static Labels ownLabels(XmlNode node, String child, String otherwise) {
        return labels(node.all(child), otherwise);
    }

    private static Labels labels(Stream<XmlNode> nodes, String otherwise) {
        var byLanguage = new HashMap<String, String>();
        nodes.forEach(node -> byLanguage.put(node.value("lang"), node.text().strip()));
        return byLanguage.isEmpty() ? new Labels(otherwise, otherwise, otherwise) : Labels.of(byLanguage);
    }

    private static Set<String> outcomesRead(XmlNode process) {
        return process.everything()
                .filter(node -> node.name().equals("conditionExpression"))
                .flatMap(node -> OUTCOME.matcher(node.text()).results().map(match -> match.group()))
                .collect(Collectors.toUnmodifiableSet());
    }
}
