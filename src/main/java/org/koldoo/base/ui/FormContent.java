package org.koldoo.base.ui;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The values of a form as text and back. What is none of the plain kinds is left out; its field stays empty. */
final class FormContent {

    /** A field, by its class, and what was in it. */
    record Kept(String field, @Nullable Object value) {}

    private static final JsonMapper JSON = new JsonMapper();
    private static final String OURS = "org.koldoo.";

    private static final Map<String, Function<String, Object>> PLAIN = Map.of(
            "String", text -> text,
            "Boolean", Boolean::valueOf,
            "Integer", Integer::valueOf,
            "Long", Long::valueOf,
            "Double", Double::valueOf,
            "BigDecimal", BigDecimal::new,
            "LocalDate", LocalDate::parse,
            "LocalTime", LocalTime::parse,
            "LocalDateTime", LocalDateTime::parse);

    private FormContent() {}

    static String write(List<Kept> fields) {
        var all = JSON.createArrayNode();
        fields.forEach(field ->
                all.add(JSON.createObjectNode().put("field", field.field()).set("value", node(field.value()))));
        return all.toString();
    }

    static List<Kept> read(String text) {
        var fields = new ArrayList<Kept>();
        JSON.readTree(text)
                .forEach(node -> fields.add(new Kept(node.get("field").asString(), value(node.get("value")))));
        return fields;
    }

    private static @Nullable ObjectNode node(@Nullable Object value) {
        var node = JSON.createObjectNode();
        return switch (value) {
            case null -> null;
            case Option(var code, var label) ->
                node.put("kind", "Option").put("text", code).put("label", label);
            case Enum<?> choice ->
                node.put("kind", choice.getDeclaringClass().getName()).put("text", choice.name());
            case Collection<?> several -> {
                var items = JSON.createArrayNode();
                several.stream().flatMap(item -> Stream.ofNullable(node(item))).forEach(items::add);
                yield node.put("kind", several instanceof List ? "List" : "Set").set("items", items);
            }
            default -> {
                var kind = value.getClass().getSimpleName();
                yield PLAIN.containsKey(kind) ? node.put("kind", kind).put("text", value.toString()) : null;
            }
        };
    }

    private static @Nullable Object value(@Nullable JsonNode node) {
        if (node == null || node.isNull()) {
            return null;
        }
        var kind = node.get("kind").asString();
        if (node.get("items") instanceof ArrayNode items) {
            var all = kind.equals("List") ? new ArrayList<Object>() : new LinkedHashSet<Object>();
            items.forEach(item -> Stream.ofNullable(value(item)).forEach(all::add));
            return all;
        }
        var text = node.get("text").asString();
        var plain = PLAIN.get(kind);
        if (plain != null) {
            return plain.apply(text);
        }
        return kind.equals("Option") ? new Option(text, node.get("label").asString()) : choice(kind, text);
    }

    private static @Nullable Object choice(String type, String name) {
        try {
            var choices = type.startsWith(OURS) ? Class.forName(type).getEnumConstants() : null;
            return choices == null
                    ? null
                    : Stream.of(choices)
                            .filter(choice -> ((Enum<?>) choice).name().equals(name))
                            .findFirst()
                            .orElse(null);
        } catch (ClassNotFoundException | ClassCastException gone) {
            return null;
        }
    }
}
