package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Whatever is found says what is wrong and what to do. That the words are there in three languages is tested elsewhere. */
class FindingWordsTest {

    private static final Pattern CODE = Pattern.compile("\"([a-z][A-Za-z]*\\.[a-z][A-Za-z]*(?:\\.[a-z]\\w*)?)\"");

    @Test
    void everyFindingSaysWhatIsWrongAndWhatToDo() throws IOException {
        var codes = new TreeSet<String>();
        try (var files = Files.list(Path.of("src/main/java/org/koldoo/workflow/guard"))) {
            files.map(FindingWordsTest::read)
                    .flatMap(source -> CODE.matcher(source).results())
                    .map(match -> match.group(1))
                    .filter(code -> !code.matches("org\\..*|.*\\.(bpmn|xml)"))
                    .forEach(codes::add);
        }
        var said = new TreeSet<String>();
        var words = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/findings/en.properties"))) {
            words.load(reader);
        }
        words.stringPropertyNames().stream()
                .map(key -> key.substring("finding.".length()))
                .filter(code -> !code.startsWith("place."))
                .forEach(said::add);
        assertThat(said.stream().filter(code -> !code.endsWith(".do"))).containsExactlyInAnyOrderElementsOf(codes);
        assertThat(codes).allMatch(code -> said.contains(code + ".do"));
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
