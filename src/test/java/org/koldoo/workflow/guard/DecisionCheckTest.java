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
import org.koldoo.testing.Asvs;

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
        <text>"${canary.touch()}"</text> | decision.cell
        <text>"a", "#{canary.touch()}"</text> | decision.cell
        <text>not(? in x)</text> | decision.cell
        <text>{a: function() external {java: {class: "java.lang.Runtime"}}}</text> | decision.cell
        <text>instance of string</text> | decision.cell
        <text>＞＝ 2</text> | decision.cell
        <text>strongCount</text> | decision.cell
        <text>@"2026-01-01"</text> | decision.cell
        <text>"a\u0024{x}"</text> | decision.cell
        <text>2<!-- c --></text> | file.construct
        <text><![CDATA[$]]>{x}</text> | decision.cell
        """)
    @Asvs({"V1.3.2", "V1.3.7"})
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

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<import namespace=\"x\" locationURI=\"http://elsewhere/x.dmn\" importType=\"dmn\"/>",
                "<itemDefinition name=\"x\"><typeRef>string</typeRef></itemDefinition>",
                "<inputData id=\"i\" name=\"i\"/>",
                "<businessKnowledgeModel id=\"b\" name=\"b\"><encapsulatedLogic/></businessKnowledgeModel>",
                "<knowledgeSource id=\"k\" name=\"k\"/>",
                "<decisionService id=\"s\" name=\"s\"/>",
                "<decision id=\"d\" name=\"d\"><context><contextEntry><literalExpression><text>1</text>"
                        + "</literalExpression></contextEntry></context></decision>",
                "<decision id=\"d\" name=\"d\"><invocation><literalExpression><text>x()</text></literalExpression>"
                        + "</invocation></decision>",
                "<decision id=\"d\" name=\"d\"><informationRequirement><requiredDecision href=\"#dimension\"/>"
                        + "</informationRequirement></decision>",
                "<decision id=\"d\" name=\"d\"><functionDefinition kind=\"Java\"/></decision>",
                "<extensionElements/>"
            })
    void nothingStandsBesideTheTables(String other) throws IOException {
        var file = Files.readString(TABLE);
        assertThat(codes(file.replaceFirst("<decision ", other.replace("$", "\\$") + "<decision ")))
                .contains("element.notAllowed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"camunda http://camunda.org/schema/1.0/dmn", "operaton http://operaton.org/schema/1.0/dmn"})
    void noEngineIsGivenHintsOfItsOwn(String language) throws IOException {
        var words = language.split(" ");
        var file = Files.readString(TABLE)
                .replaceFirst(
                        "<definitions ",
                        "<definitions xmlns:" + words[0] + "=\"" + words[1] + "\" " + words[0]
                                + ":historyTimeToLive=\"1\" ");
        assertThat(codes(file)).contains("file.namespace");
    }

    /** A cell that almost fits in very many ways. */
    @Test
    @Asvs("V1.3.12")
    void noCellMakesTheCheckThinkForLong() throws IOException {
        for (var cell : java.util.List.of(
                "1" + ",  1".repeat(120) + ",  x",
                "not( 1" + "  ,  1".repeat(90) + " x",
                "[  1  ..  1  ]" + " , [ 1 .. 1 ]".repeat(35) + "x",
                " ".repeat(240) + "1" + " ".repeat(240) + "x",
                "-".repeat(499),
                "\"" + "a".repeat(498))) {
            var file = Files.readString(TABLE).replaceFirst("<text>&gt;= 2</text>", "<text>" + cell + "</text>");
            org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                    java.time.Duration.ofSeconds(2),
                    () -> assertThat(codes(file)).contains("decision.cell"));
        }
    }

    private static java.util.List<String> codes(String file) {
        return DecisionCheck.check(file.getBytes(StandardCharsets.UTF_8)).stream()
                .map(Finding::code)
                .toList();
    }
}
