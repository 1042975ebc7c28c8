package org.koldoo.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What the program brings as the source of a period or a task can be read in every language of the staff. */
class SourceWordsTest {

    /** The last text of a row before its date and whether it was checked. */
    private static final Pattern IN_SQL =
            Pattern.compile("'((?:[^']++|'')++)',\\s*(?:date '\\d{4}-\\d\\d-\\d\\d', )?(?:true|false)\\)");

    private static final Pattern OF_A_BODY = Pattern.compile("'(Trafficking in Persons Report[^']*)'");
    private static final Pattern OF_A_TASK = Pattern.compile("<koldoo:source[^>]*>([^<]+)<");

    @Test
    void everySourceThatComesWithTheProgramHasItsWords() throws IOException {
        var found = new TreeSet<String>();
        UnaryOperator<String> sql = text -> text.replace("''", "'");
        find(Path.of("src/main/resources/db/migration"), ".sql", IN_SQL, sql, found);
        find(Path.of("src/main/resources/db/migration"), ".sql", OF_A_BODY, sql, found);
        find(Path.of("workflows"), ".bpmn", OF_A_TASK, text -> text.replace("&amp;", "&"), found);
        assertThat(found).hasSizeGreaterThan(80);
        assertThat(found.stream().filter(source -> source.contains(" ") && !SourceWords.knows(source)))
                .isEmpty();
    }

    @Test
    void whatSomebodyTypedStandsAsTheyTypedIt() {
        assertThat(SourceWords.of("Приказ № 7")).isEqualTo("Приказ № 7");
        assertThat(SourceWords.kept("Приказ № 8", "Приказ № 7")).isEqualTo("Приказ № 8");
        assertThat(SourceWords.kept("Приказ № 7 ", "Приказ № 7")).isEqualTo("Приказ № 7");
    }

    private static void find(
            Path folder, String ending, Pattern pattern, UnaryOperator<String> unescaped, TreeSet<String> found)
            throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.filter(it -> it.toString().endsWith(ending)).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .forEach(it -> found.add(unescaped.apply(it.group(1).strip())));
            }
        }
    }
}
