package org.koldoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What people read on a screen is in their words: one word for one thing, none of the files' own. */
class ScreenWordsTest {

    private static final Path TEXTS = Path.of("src/main/resources/i18n");
    private static final int LETTERS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /** Words of BPMN, and a second word for what the glossary names already. */
    private static final Pattern NOT_ENGLISH =
            Pattern.compile("\\b(elements?|tokens?|gateways?|process(es)?)\\b", LETTERS);

    private static final Pattern NOT_RUSSIAN =
            Pattern.compile("элемент|токен|шлюз|скрининг|специалист по случаю|горяч\\p{L}+ лини", LETTERS);
    private static final Pattern NOT_KYRGYZ =
            Pattern.compile("элемент|токен|шлюз|скрининг|жабырлануучу|жактоочу|жолдомо|чет элдик|адам сату", LETTERS);

    @Test
    void noScreenSpeaksOfElementsTokensOrGateways() throws IOException {
        assertThat(texts("en")).noneMatch(text -> NOT_ENGLISH.matcher(text).find());
        assertThat(texts("ru")).noneMatch(text -> NOT_RUSSIAN.matcher(text).find());
        assertThat(texts("ky")).noneMatch(text -> NOT_KYRGYZ.matcher(text).find());
    }

    @Test
    void russianCountsWithOneFewAndMany() throws IOException {
        assertThat(texts("ru"))
                .filteredOn(text -> text.contains(", plural,"))
                .isNotEmpty()
                .allMatch(text -> text.contains("one") && text.contains("few") && text.contains("many"));
    }

    /** A number or a date in digits can take no ending: which one depends on how it is spoken. */
    @Test
    void nothingIsGluedToAKyrgyzParameter() throws IOException {
        var glued = Pattern.compile("\\{\\d[^{}]*}\\p{L}|\\{\\d[^{}]*} чейин");
        assertThat(texts("ky")).noneMatch(text -> glued.matcher(text).find());
    }

    private static List<String> texts(String language) throws IOException {
        var texts = new ArrayList<String>();
        try (var modules = Files.list(TEXTS)) {
            for (var module : modules.toList()) {
                var properties = new Properties();
                try (var reader = Files.newBufferedReader(module.resolve(language + ".properties"))) {
                    properties.load(reader);
                }
                properties.values().forEach(text -> texts.add(text.toString()));
            }
        }
        return texts;
    }
}
