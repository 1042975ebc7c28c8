package org.koldoo.base.ui;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * Where a period, a rule or a task comes from. A source is data and is kept as a sentence; one that came with the program is
 * shown in the reader's language for as long as nobody changed it, one that somebody typed stands as it was typed.
 */
public final class SourceWords {

    /** From the sentence as it is kept to the key of its text. */
    private static final Map<String, String> KEYS = keys();

    private SourceWords() {}

    public static String of(String source) {
        var key = KEYS.get(plain(source));
        return key == null ? source : Words.of(key);
    }

    /** What to keep of a field that was filled with {@link #of}: whoever left it alone changed nothing. */
    public static String kept(String typed, String before) {
        return typed.strip().equals(of(before).strip()) ? before : typed;
    }

    static boolean knows(String source) {
        return KEYS.containsKey(plain(source));
    }

    private static String plain(String source) {
        return source.strip().replace('’', '\'');
    }

    private static Map<String, String> keys() {
        var kept = new Properties();
        try (var file = Objects.requireNonNull(SourceWords.class.getResourceAsStream("/i18n/sources/en.properties"));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            kept.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return kept.stringPropertyNames().stream()
                .collect(Collectors.toUnmodifiableMap(key -> plain(kept.getProperty(key)), key -> key));
    }
}
