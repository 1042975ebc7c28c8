package org.koldoo.sops;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.koldoo.base.Labels;
import org.koldoo.sops.Difference.Aspect;
import org.koldoo.sops.Difference.Part;
import org.koldoo.workflow.guard.XmlNode;

/** Everything about one element that matters to people, laid out flat so that two can be compared line by line. */
final class ElementState {

    private static final Set<String> KNOWN = Set.of(
            "id",
            "name",
            "flowable:formKey",
            "flowable:dueDate",
            "calledElement",
            "sourceRef",
            "targetRef",
            "default",
            "attachedToRef",
            "cancelActivity");

    /** @param item a result, a question, or an answer to choose; what is inside another one has its path before it */
    record Facet(Aspect aspect, String item, String language) {}

    final String id;
    final Part part;
    final Labels name;
    final Map<Facet, String> facets = new LinkedHashMap<>();
    final Map<String, Labels> items = new LinkedHashMap<>();
    final Map<Facet, List<String>> orders = new LinkedHashMap<>();
    private final List<String> rest = new ArrayList<>();

    ElementState(XmlNode node, String id, String parent) {
        this.id = id;
        this.part = part(node.name());
        this.name = labels(node.extensions("koldoo:label").toList(), node.value("name"));
        put(Aspect.KIND, node.name());
        put(Aspect.INSIDE, parent);
        put(Aspect.FORM, node.value("flowable:formKey"));
        put(Aspect.DEADLINE, node.value("flowable:dueDate"));
        put(Aspect.CALLED, node.value("calledElement"));
        put(Aspect.FROM, node.value("sourceRef"));
        put(Aspect.TO, node.value("targetRef"));
        put(Aspect.OTHERWISE, node.value("default"));
        put(Aspect.CLOCK_OF, node.value("attachedToRef"));
        put(Aspect.CLOCK_STOPS, part == Part.CLOCK ? node.attributes().getOrDefault("cancelActivity", "true") : "");
        rest(node, KNOWN);
        node.children().forEach(this::child);
        if (node.extensions("koldoo:label")
                .noneMatch(label -> label.value("lang").equals("en"))) {
            facets.put(new Facet(Aspect.NAME, "", "en"), node.value("name"));
        } else if (!node.value("name").equals(name.en())) {
            rest.add("name=" + node.value("name"));
        }
        put(Aspect.REST, rest.stream().sorted().collect(Collectors.joining("\n")));
    }

    String text(Aspect aspect) {
        return facets.getOrDefault(new Facet(aspect, "", ""), "");
    }

    private void child(XmlNode child) {
        switch (child.name()) {
            case "extensionElements" -> child.children().forEach(this::extension);
            case "documentation" -> put(Aspect.NOTE, child.text().strip());
            case "conditionExpression" -> put(Aspect.CONDITION, child.text().strip());
            case "timerEventDefinition" ->
                put(
                        Aspect.CLOCK_LENGTH,
                        child.children().stream()
                                .map(node -> node.text().strip())
                                .collect(Collectors.joining(" ")));
            default -> {
                if (child.attribute("id") == null || child.name().contains("Definition")) {
                    rest.add(plain(child));
                }
            }
        }
    }

    private void extension(XmlNode node) {
        var text = node.text().strip();
        var language = node.value("lang");
        switch (node.name()) {
            case "koldoo:label" -> put(Aspect.NAME, "", language, text);
            case "koldoo:guidance" -> put(Aspect.GUIDANCE, "", language, text);
            case "koldoo:party" -> put(Aspect.PARTY, text);
            case "koldoo:role" -> put(Aspect.ROLE, text);
            case "koldoo:stage" -> put(Aspect.STAGE, text);
            case "koldoo:notBy" -> put(Aspect.SECOND_PERSON, words(text));
            case "koldoo:needs" -> put(Aspect.NEEDS, words(text));
            case "koldoo:discloses" -> put(Aspect.DISCLOSES, words(text));
            case "koldoo:returns" -> put(Aspect.RETURNS, words(text));
            case "koldoo:source" -> source(node, text);
            case "koldoo:outcome" -> choice(node, "", Aspect.OUTCOME, Aspect.OUTCOME_NAME, Aspect.OUTCOME_ORDER);
            case "koldoo:field" -> field(node);
            default -> rest.add(plain(node));
        }
    }

    private void source(XmlNode node, String text) {
        var asOf = node.value("asOf");
        put(Aspect.SOURCE, asOf.isEmpty() ? text : text + " (" + asOf + ")");
        rest(node, Set.of("asOf"));
    }

    private void field(XmlNode node) {
        var item = "field:" + node.value("key");
        present(item, Aspect.FIELD, Aspect.FIELD_ORDER, "", node);
        texts(node, "koldoo:label", Aspect.FIELD_NAME, item);
        texts(node, "koldoo:help", Aspect.FIELD_HELP, item);
        put(Aspect.FIELD_KIND, item, "", node.value("kind"));
        put(Aspect.FIELD_REQUIRED, item, "", String.valueOf(Boolean.parseBoolean(node.value("required"))));
        put(Aspect.FIELD_REQUIRED_FOR, item, "", words(node.value("requiredFor")));
        put(Aspect.FIELD_SHOWN, item, "", node.value("showIf"));
        node.all("koldoo:choice")
                .forEach(choice -> choice(choice, item + "/", Aspect.CHOICE, Aspect.CHOICE_NAME, Aspect.CHOICE_ORDER));
        rest(node, Set.of("key", "kind", "required", "requiredFor", "showIf"));
        node.children().stream()
                .filter(child ->
                        !Set.of("koldoo:label", "koldoo:help", "koldoo:choice").contains(child.name()))
                .forEach(child -> rest.add(plain(child)));
    }

    private void choice(XmlNode node, String path, Aspect presence, Aspect name, Aspect order) {
        var item = path + "code:" + node.value("code");
        present(item, presence, order, path, node);
        texts(node, "koldoo:label", name, item);
        rest(node, Set.of("code"));
    }

    private void present(String item, Aspect presence, Aspect order, String path, XmlNode node) {
        facets.put(new Facet(presence, item, ""), item);
        items.put(item, labels(node.all("koldoo:label").toList(), item.substring(item.lastIndexOf(':') + 1)));
        orders.computeIfAbsent(new Facet(order, path.replaceFirst("/$", ""), ""), any -> new ArrayList<>())
                .add(item);
    }

    private void texts(XmlNode node, String child, Aspect aspect, String item) {
        node.all(child)
                .forEach(text ->
                        put(aspect, item, text.value("lang"), text.text().strip()));
    }

    private void put(Aspect aspect, String value) {
        put(aspect, "", "", value);
    }

    private void put(Aspect aspect, String item, String language, String value) {
        if (!value.isEmpty()) {
            facets.merge(new Facet(aspect, item, language), value, (first, second) -> first + "\n" + second);
        }
    }

    private void rest(XmlNode node, Set<String> known) {
        node.attributes().forEach((attribute, value) -> {
            if (!known.contains(attribute)) {
                rest.add(node.name() + "." + attribute + "=" + value);
            }
        });
    }

    private static String plain(XmlNode node) {
        return node.name()
                + new TreeMap<>(node.attributes())
                + node.text().strip()
                + node.children().stream().map(ElementState::plain).collect(Collectors.joining());
    }

    private static String words(String text) {
        return text.strip()
                .lines()
                .flatMap(line -> java.util.Arrays.stream(line.split("\\s+")))
                .filter(word -> !word.isEmpty())
                .sorted()
                .collect(Collectors.joining(" "));
    }

    private static Labels labels(List<XmlNode> nodes, String otherwise) {
        var byLanguage = nodes.stream()
                .collect(Collectors.toMap(
                        node -> node.value("lang"), node -> node.text().strip(), (first, second) -> first));
        byLanguage.putIfAbsent("en", otherwise);
        return Labels.of(byLanguage);
    }

    static Part part(String kind) {
        return switch (kind) {
            case "process" -> Part.PROCEDURE;
            case "userTask" -> Part.TASK;
            case "callActivity" -> Part.CALL;
            case "boundaryEvent", "intermediateCatchEvent" -> Part.CLOCK;
            case "exclusiveGateway", "inclusiveGateway" -> Part.QUESTION;
            case "parallelGateway" -> Part.TOGETHER;
            case "subProcess" -> Part.GROUP;
            case "startEvent" -> Part.START;
            case "endEvent" -> Part.END;
            case "sequenceFlow" -> Part.ARROW;
            default -> Part.OTHER;
        };
    }
}
