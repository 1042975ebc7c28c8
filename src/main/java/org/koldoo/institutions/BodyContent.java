package org.koldoo.institutions;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

/** A body as the values of a proposal, and back. */
final class BodyContent {

    private BodyContent() {}

    /** Everything that is said of a body. */
    static Map<String, String> whole(Body body) {
        var content = decisive(body);
        put(content, "nameKy", body.name().ky());
        put(content, "nameRu", body.name().ru());
        put(content, "nameEn", body.name().en());
        put(content, "sop", body.sopStatus().name());
        put(content, "sopAsOf", body.sopAsOf());
        put(content, "sopSource", body.sopSource());
        put(content, "phone", body.phone24h());
        put(content, "sopAct", body.sopAct());
        put(content, "sopActOn", body.sopActOn());
        return content;
    }

    /** What decides which tasks and cases it gets. */
    static Map<String, String> decisive(Body body) {
        var content = new TreeMap<String, String>();
        put(content, "code", body.code().value());
        put(content, "type", body.type().name());
        put(content, "law", body.lawEnforcement());
        put(content, "state", body.state());
        put(content, "owner", body.caseOwner());
        put(content, "closedOn", body.closedOn());
        put(
                content,
                "successor",
                body.successor() == null ? null : body.successor().value());
        return content;
    }

    private static void put(Map<String, String> content, String key, @Nullable Object value) {
        content.put(key, value == null ? "" : value.toString());
    }

    static BodyCode code(Map<String, String> content) {
        return BodyCode.of(content.getOrDefault("code", ""));
    }

    static Body whole(Map<String, String> content) {
        var name = new Labels(
                content.getOrDefault("nameKy", ""),
                content.getOrDefault("nameRu", ""),
                content.getOrDefault("nameEn", ""));
        return body(
                content,
                new Body(
                        code(content),
                        BodyType.valueOf(content.getOrDefault("type", "")),
                        name,
                        false,
                        false,
                        false,
                        SopStatus.valueOf(content.getOrDefault("sop", "")),
                        date(content, "sopAsOf"),
                        text(content, "sopSource"),
                        text(content, "phone"),
                        null,
                        null,
                        text(content, "sopAct"),
                        date(content, "sopActOn")));
    }

    /** The body with other decisive values. */
    static Body body(Map<String, String> content, Body other) {
        var successor = text(content, "successor");
        return new Body(
                other.code(),
                BodyType.valueOf(content.getOrDefault("type", "")),
                other.name(),
                yes(content, "law"),
                yes(content, "state"),
                yes(content, "owner"),
                other.sopStatus(),
                other.sopAsOf(),
                other.sopSource(),
                other.phone24h(),
                date(content, "closedOn"),
                successor == null ? null : BodyCode.of(successor),
                other.sopAct(),
                other.sopActOn());
    }

    private static boolean yes(Map<String, String> content, String key) {
        return Boolean.parseBoolean(content.getOrDefault(key, ""));
    }

    private static @Nullable String text(Map<String, String> content, String key) {
        var value = content.getOrDefault(key, "");
        return value.isEmpty() ? null : value;
    }

    private static @Nullable LocalDate date(Map<String, String> content, String key) {
        var value = text(content, key);
        return value == null ? null : LocalDate.parse(value);
    }
}
