package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The words of the intake are whole in the three languages of the staff. */
class IntakeTextsTest {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)[,}]");

    @Test
    void theSameKeysAndPlaceholdersInAllThree() throws IOException {
        var english = read("en");
        for (var language : new String[] {"ru", "ky"}) {
            var other = read(language);
            assertThat(other.keySet()).isEqualTo(english.keySet());
            english.forEach((key, words) -> {
                assertThat(other.get(key)).as(language + " " + key).isNotBlank().isNotEqualTo(words);
                assertThat(placeholders(other.get(key))).as(key).isEqualTo(placeholders(words));
            });
        }
    }

    @Test
    void everyPageQuestionNoteAndAnswerHasWords() throws IOException {
        var words = read("ky").keySet();
        IntakePages.all().forEach(page -> {
            assertThat(words).contains("intake.page." + page.key());
            page.notes().forEach(note -> assertThat(words).contains("intake.note." + note.key()));
        });
        IntakePages.questions().forEach(question -> {
            assertThat(words).contains("intake.q." + question.key());
            question.codes().forEach(code -> assertThat(words).contains(AnswerWords.key(question, code)));
        });
    }

    private static String placeholders(String pattern) {
        return PLACEHOLDER
                .matcher(pattern)
                .results()
                .map(found -> found.group(1))
                .distinct()
                .sorted()
                .collect(Collectors.joining());
    }

    private static Map<String, String> read(String language) throws IOException {
        var properties = new Properties();
        for (var folder : List.of("intake", "consents")) {
            load(properties, folder, language);
        }
        return properties.stringPropertyNames().stream().collect(Collectors.toMap(key -> key, properties::getProperty));
    }

    private static void load(Properties properties, String folder, String language) throws IOException {
        try (var file = Objects.requireNonNull(
                IntakeTextsTest.class.getResourceAsStream("/i18n/" + folder + "/" + language + ".properties"))) {
            properties.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
    }
}
