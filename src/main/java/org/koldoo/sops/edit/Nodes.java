package org.koldoo.sops.edit;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;
import org.koldoo.sops.edit.TaskContent.Field;
import org.koldoo.sops.edit.TaskContent.Outcome;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.guard.XmlNode;

/** Reads the words of a procedure from its file; what is missing is empty, so that a form can ask for it. */
final class Nodes {

    private Nodes() {}

    static TaskContent task(XmlNode task) {
        return new TaskContent(
                labels(task, task.value("name")),
                labels(task.extensions("koldoo:guidance"), ""),
                task.attributes().getOrDefault("flowable:formKey", "custom"),
                task.extension("koldoo:party").orElse(""),
                task.extension("koldoo:role").orElse(""),
                task.extension("koldoo:stage").orElse(""),
                task.attribute("flowable:dueDate"),
                outcomes(task.extensions("koldoo:outcome")),
                task.extensions("koldoo:field")
                        .flatMap(node -> field(node).stream())
                        .toList(),
                words(task.extension("koldoo:discloses").orElse("")),
                task.extension("koldoo:notBy").orElse(null),
                task.extension("koldoo:needs").orElse(null),
                source(task));
    }

    private static Optional<Field> field(XmlNode node) {
        return Arrays.stream(FieldKind.values())
                .filter(kind -> kind.name().equals(node.value("kind")))
                .findFirst()
                .map(kind -> new Field(
                        node.value("key"),
                        kind,
                        labels(node.all("koldoo:label"), ""),
                        labels(node.all("koldoo:help"), ""),
                        node.value("required").equals("true"),
                        words(node.value("requiredFor")),
                        node.attribute("showIf"),
                        outcomes(node.all("koldoo:choice"))));
    }

    private static List<Outcome> outcomes(Stream<XmlNode> nodes) {
        return nodes.map(node -> new Outcome(node.value("code"), labels(node.all("koldoo:label"), "")))
                .toList();
    }

    static Source source(XmlNode node) {
        return node.extensions("koldoo:source")
                .findFirst()
                .map(source ->
                        new Source(source.text().strip(), source.attribute("asOf"), source.attribute("certainty")))
                .orElse(Source.NONE);
    }

    static @Nullable String duration(XmlNode node) {
        return node.first("timerEventDefinition")
                .flatMap(timer -> timer.first("timeDuration"))
                .map(time -> time.text().strip())
                .filter(text -> !text.isEmpty())
                .orElse(null);
    }

    static Labels labels(XmlNode node, String otherwise) {
        return labels(node.extensions("koldoo:label"), otherwise);
    }

    /** A language that is missing is empty; where all are, the plain name stands for each. */
    private static Labels labels(Stream<XmlNode> nodes, String otherwise) {
        var all = nodes.toList();
        return all.isEmpty()
                ? new Labels(otherwise, otherwise, otherwise)
                : new Labels(in(all, "ky"), in(all, "ru"), in(all, "en"));
    }

    private static String in(List<XmlNode> nodes, String language) {
        return nodes.stream()
                .filter(node -> node.value("lang").equals(language))
                .map(node -> node.text().strip())
                .findFirst()
                .orElse("");
    }

    static List<String> words(String text) {
        return Arrays.stream(text.split("\\s+")).filter(word -> !word.isEmpty()).toList();
    }
}
