package org.koldoo.sops.edit;

import static org.koldoo.sops.edit.ProcedureDocument.BPMN;
import static org.koldoo.sops.edit.ProcedureDocument.FLOWABLE;
import static org.koldoo.sops.edit.ProcedureDocument.KOLDOO;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;
import org.koldoo.sops.edit.TaskContent.Outcome;
import org.w3c.dom.Element;

/** Writes the words of a procedure into its file, in the order in which the vocabulary names them. */
final class Writing {

    /** What {@link TaskContent} holds; anything else in the extensions stays where it is. */
    private static final Set<String> OF_A_TASK = Set.of(
            "label", "guidance", "party", "role", "stage", "outcome", "field", "discloses", "notBy", "needs", "source");

    private final ProcedureDocument document;

    Writing(ProcedureDocument document) {
        this.document = document;
    }

    void task(Element task, TaskContent content) {
        task.setAttribute("name", content.name().en());
        attribute(task, "formKey", content.form());
        attribute(task, "dueDate", content.deadline());
        var extensions = extensions(task);
        ProcedureDocument.children(extensions)
                .filter(child -> KOLDOO.equals(child.getNamespaceURI()) && OF_A_TASK.contains(child.getLocalName()))
                .forEach(ProcedureDocument::remove);
        labels(extensions, "label", content.name());
        labels(extensions, "guidance", content.guidance());
        text(extensions, "party", content.party());
        text(extensions, "role", content.role());
        text(extensions, "stage", content.stage());
        content.outcomes().forEach(outcome -> coded(extensions, "outcome", outcome));
        content.fields().forEach(field -> field(extensions, field));
        text(extensions, "discloses", String.join(" ", content.discloses()));
        text(extensions, "notBy", content.notBy());
        text(extensions, "needs", content.needs());
        source(extensions, content.source());
    }

    private void field(Element parent, TaskContent.Field field) {
        var attributes = new LinkedHashMap<String, String>();
        attributes.put("key", field.key());
        attributes.put("kind", field.kind().name());
        attributes.put("required", String.valueOf(field.required()));
        if (!field.requiredFor().isEmpty()) {
            attributes.put("requiredFor", String.join(" ", field.requiredFor()));
        }
        if (field.showIf() != null && !field.showIf().isBlank()) {
            attributes.put("showIf", field.showIf());
        }
        var node = add(parent, "field", attributes);
        labels(node, "label", field.label());
        labels(node, "help", field.help());
        field.choices().forEach(choice -> coded(node, "choice", choice));
    }

    private void coded(Element parent, String name, Outcome outcome) {
        labels(add(parent, name, Map.of("code", outcome.code())), "label", outcome.label());
    }

    /** The name of anything but a task. */
    void name(Element element, Labels name) {
        element.setAttribute("name", name.en());
        var extensions = extensions(element);
        var first = ProcedureDocument.all(extensions, KOLDOO, "label").toList();
        var after =
                first.isEmpty() ? extensions.getFirstChild() : first.getLast().getNextSibling();
        first.forEach(ProcedureDocument::remove);
        var rest = after == null ? List.<org.w3c.dom.Node>of() : following(after);
        rest.forEach(extensions::removeChild);
        labels(extensions, "label", name);
        rest.forEach(extensions::appendChild);
        if (extensions.getFirstChild() == null) {
            ProcedureDocument.remove(extensions);
        }
    }

    private static List<org.w3c.dom.Node> following(org.w3c.dom.Node first) {
        var nodes = new java.util.ArrayList<org.w3c.dom.Node>();
        for (org.w3c.dom.Node node = first; node != null; node = node.getNextSibling()) {
            nodes.add(node);
        }
        return nodes;
    }

    void source(Element extensions, Source source) {
        ProcedureDocument.all(extensions, KOLDOO, "source").forEach(ProcedureDocument::remove);
        if (source.text().isBlank()) {
            return;
        }
        var attributes = new LinkedHashMap<String, String>();
        if (source.asOf() != null) {
            attributes.put("asOf", source.asOf());
        }
        if (source.certainty() != null) {
            attributes.put("certainty", source.certainty());
        }
        add(extensions, "source", attributes).setTextContent(source.text().strip());
    }

    void condition(Element flow, @Nullable String condition) {
        ProcedureDocument.all(flow, BPMN, "conditionExpression").forEach(ProcedureDocument::remove);
        if (condition != null) {
            var node = document.create(BPMN, "conditionExpression");
            node.setTextContent(condition);
            flow.appendChild(node);
        }
    }

    void time(Element event, String deadline) {
        ProcedureDocument.all(event, BPMN, "timerEventDefinition").forEach(ProcedureDocument::remove);
        var timer = document.create(BPMN, "timerEventDefinition");
        var duration = document.create(BPMN, "timeDuration");
        duration.setTextContent(deadline);
        timer.appendChild(duration);
        event.appendChild(timer);
    }

    Element extensions(Element element) {
        return OwnVersion.extensions(document, element);
    }

    private void labels(Element parent, String name, Labels labels) {
        var byLanguage = new LinkedHashMap<String, String>();
        byLanguage.put("ky", labels.ky());
        byLanguage.put("ru", labels.ru());
        byLanguage.put("en", labels.en());
        byLanguage.forEach((language, text) -> {
            if (!text.isBlank()) {
                add(parent, name, Map.of("lang", language)).setTextContent(text.strip());
            }
        });
    }

    private void text(Element parent, String name, @Nullable String text) {
        if (text != null && !text.isBlank()) {
            add(parent, name, Map.of()).setTextContent(text.strip());
        }
    }

    private Element add(Element parent, String name, Map<String, String> attributes) {
        var node = document.create(KOLDOO, name);
        attributes.forEach(node::setAttribute);
        parent.appendChild(node);
        return node;
    }

    private void attribute(Element task, String name, @Nullable String value) {
        if (value == null || value.isBlank()) {
            task.removeAttributeNS(FLOWABLE, name);
        } else {
            document.create(FLOWABLE, name);
            task.setAttributeNS(FLOWABLE, "flowable:" + name, value);
        }
    }
}
