package org.koldoo.sops.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The canvas is a program of its own in the browser: nobody sees a missing word there before a person does. */
class EditorWordsTest {

    private static final Pattern ASKED_FOR = Pattern.compile("\\btexts\\.(\\w+)");

    @Test
    void everyWordOfTheCanvasHasItsTextAndNoTextIsLeftOver() throws IOException {
        var texts = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/i18n/canvas/en.properties"))) {
            texts.load(reader);
        }
        assertThat(EditorWords.keys().map(key -> "canvas." + key))
                .containsExactlyInAnyOrderElementsOf(texts.stringPropertyNames());
    }

    @Test
    void whatTheScriptsAskForIsSent() throws IOException {
        var known = EditorWords.keys().collect(Collectors.toSet());
        var asked = new TreeSet<String>();
        try (var scripts = Files.walk(Path.of("frontend"))) {
            for (var script : scripts.filter(file -> file.toString().matches(".*bpmn-editor.*\\.ts"))
                    .toList()) {
                ASKED_FOR
                        .matcher(Files.readString(script))
                        .results()
                        .map(MatchResult::group)
                        .map(it -> it.substring(6))
                        .forEach(asked::add);
            }
        }
        assertThat(asked).isNotEmpty().isSubsetOf(known);
    }
}
