package org.koldoo.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Whoever reads who looked reads words, never the code of an entry. */
class WordsOfTheJournalTest {

    private static final Path CODE = Path.of("src/main/java");
    private static final Path WORDS = Path.of("src/main/resources/i18n");
    private static final Pattern ENTRY = Pattern.compile(
            "(?:JournalEntry\\.(?:of|general)|new JournalEntry|\\btell)\\(\\s*\"([a-z]+(?:\\.[a-zA-Z]+)+)\"");

    @Test
    void everyEntryThatTheProgramWritesHasWords() throws IOException {
        var actions = new TreeSet<String>();
        try (var files = Files.walk(CODE)) {
            for (var file : files.filter(it -> it.toString().endsWith(".java")).toList()) {
                ENTRY.matcher(Files.readString(file)).results().forEach(it -> actions.add(it.group(1)));
            }
        }
        String texts;
        try (var files = Files.walk(WORDS)) {
            texts = files.filter(it -> it.endsWith("ky.properties"))
                    .map(WordsOfTheJournalTest::read)
                    .collect(Collectors.joining("\n", "\n", ""));
        }
        assertThat(actions).hasSizeGreaterThan(100);
        assertThat(actions).allSatisfy(action -> assertThat(texts).contains("\njournal." + action + "="));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }
}
