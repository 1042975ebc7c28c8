package org.koldoo.intake;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What has been answered so far, by the key of the question; several codes are joined by a blank. Blank answers do not exist. */
public record Answers(Map<String, String> values) {

    public static final Answers NONE = new Answers(Map.of());

    public Answers {
        var kept = new LinkedHashMap<String, String>();
        values.forEach((key, value) -> {
            if (!value.isBlank()) {
                kept.put(key, value);
            }
        });
        values = Map.copyOf(kept);
    }

    public static Answers of(String key, String value) {
        return NONE.with(key, value);
    }

    public @Nullable String find(String key) {
        return values.get(key);
    }

    /** The answer, or an empty text. */
    public String text(String key) {
        return values.getOrDefault(key, "");
    }

    public List<String> codes(String key) {
        var value = values.get(key);
        return value == null ? List.of() : List.of(value.strip().split("\\s+"));
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }

    public boolean is(String key, String code) {
        return code.equals(values.get(key));
    }

    public boolean isOneOf(String key, String... codes) {
        var value = values.get(key);
        return value != null && List.of(codes).contains(value);
    }

    public Answers with(String key, String value) {
        var next = new LinkedHashMap<>(values);
        next.put(key, value);
        return new Answers(next);
    }

    @Override
    public String toString() {
        return "Answers[" + values.size() + "]";
    }
}
