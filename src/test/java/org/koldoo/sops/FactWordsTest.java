package org.koldoo.sops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Their keys are put together in the code, so that the test of all keys does not see them. */
class FactWordsTest {

    private static final Pattern FACT = Pattern.compile("\"(fact_[a-z_]+)\"");

    @Test
    void everyFactHasWordsInAllLanguages() throws Exception {
        var source = Files.readString(Path.of("src/main/java/org/koldoo/cases/KnownFacts.java"));
        var facts = FACT.matcher(source).results().map(found -> found.group(1)).toList();
        assertThat(facts).hasSizeGreaterThan(10);
        for (var language : List.of("ky", "ru", "en")) {
            var texts = new Properties();
            try (var file =
                    Files.newBufferedReader(Path.of("src/main/resources/i18n/tryout/" + language + ".properties"))) {
                texts.load(file);
            }
            assertThat(facts).allMatch(fact -> texts.containsKey("fact." + fact));
        }
    }
}
