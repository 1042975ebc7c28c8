package org.koldoo.command;

import com.ibm.icu.text.MessageFormat;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Properties;
import org.koldoo.base.Languages;
import org.koldoo.workflow.guard.Finding;

/** What a check found, in the words of the screens, on one line of a terminal. */
final class Sentences {

    private static final String FILE = "/i18n/findings/en.properties";
    private static final Properties WORDS = read();

    private Sentences() {}

    /** {@code line 12: script tasks are not allowed (task "x")}. */
    static String of(Finding finding) {
        var where = finding.line() > 0 ? "line " + finding.line() + ": " : "";
        var place = finding.place();
        var part = place.kind().isEmpty() ? "" : " (" + text("finding.place." + place.kind(), place.id()) + ")";
        return printable(where + clause(text("finding." + finding.code(), parameters(finding))) + part);
    }

    /** What to do about it. */
    static String advice(Finding finding) {
        return printable(text("finding." + finding.code() + ".do", parameters(finding)));
    }

    private static Object[] parameters(Finding finding) {
        return finding.parameters().toArray();
    }

    private static String text(String key, Object... parameters) {
        return new MessageFormat(WORDS.getProperty(key, key), Languages.ENGLISH).format(parameters);
    }

    /** A sentence as a part of another one. */
    private static String clause(String sentence) {
        boolean word = sentence.length() > 1 && Character.isLowerCase(sentence.charAt(1)) || sentence.startsWith("A ");
        var inner = word ? Character.toLowerCase(sentence.charAt(0)) + sentence.substring(1) : sentence;
        return inner.endsWith(".") ? inner.substring(0, inner.length() - 1) : inner;
    }

    private static String printable(String line) {
        return Printable.of(line.replaceAll("[“”]", "\"").replace('’', '\''));
    }

    private static Properties read() {
        var words = new Properties();
        try (var file = Objects.requireNonNull(Sentences.class.getResourceAsStream(FILE));
                var reader = new InputStreamReader(file, StandardCharsets.UTF_8)) {
            words.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return words;
    }
}
