package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DecisionCheckTest {

    private static final Path TABLE = Path.of("workflows/dimension.dmn");

    @ParameterizedTest
    @ValueSource(strings = {"dimension", "combination"})
    void theTablesThatComeWithTheProgramPass(String table) throws IOException {
        assertThat(DecisionCheck.check(Files.readAllBytes(Path.of("workflows", table + ".dmn"))))
                .isEmpty();
    }

    @ParameterizedTest(name = "{1}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        <text>get value({}, "a")</text> | decision.cell
        <text>for x in 1..999999999 return x</text> | decision.cell
        <text>java.lang.Runtime.getRuntime()</text> | decision.cell
        <text>${canary.touch()}</text> | decision.cell
        <text>? > 2 and modulo(?, 2) = 0</text> | file.malformed
        <text>if true then 1 else 2</text> | decision.cell
        <text>external: {}</text> | decision.cell
        """)
    void aCellHoldsNothingThatRuns(String cell, String code) throws IOException {
        var file = Files.readString(TABLE)
                .replaceFirst("<text>&gt;= 2</text>", java.util.regex.Matcher.quoteReplacement(cell));
        assertThat(codes(file)).containsAnyOf(code, "decision.cell");
    }

    @Test
    void onlyFeelAndOnlyOneRow() throws IOException {
        var file = Files.readString(TABLE);
        assertThat(codes(file.replace("hitPolicy=\"FIRST\"", "hitPolicy=\"COLLECT\"")))
                .contains("decision.hitPolicy");
        assertThat(codes(file.replaceFirst("<inputEntry ", "<inputEntry expressionLanguage=\"juel\" ")))
                .contains("decision.language");
        assertThat(codes(file.replace("<decisionTable ", "<literalExpression/><decisionTable ")))
                .contains("element.notAllowed");
        assertThat(codes(file.replace("<text>strongCount</text>", "<text>strongCount + 1</text>")))
                .contains("decision.input");
        assertThat(codes(file.replace("<definitions ", "<!DOCTYPE x><definitions ")))
                .contains("file.doctype");
    }

    private static java.util.List<String> codes(String file) {
        return DecisionCheck.check(file.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Finding::code)
                .toList();
    }
}
