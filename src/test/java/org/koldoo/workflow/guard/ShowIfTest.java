package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A question may depend on the answer to an earlier question of its task, and on nothing else. */
class ShowIfTest {

    static final Path GOOD = Path.of("src/test/resources/workflow/good-fields.bpmn");

    @Test
    void aFileWithQuestionsThatDependOnOthersPasses() throws IOException {
        assertThat(new ProcedureCheck(Words.ALL).check(Files.readAllBytes(GOOD)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        showIf="papers=NONE LOST" | showIf="papers" | showIf.malformed
        showIf="papers=NONE LOST" | showIf="papers == 'NONE'" | showIf.malformed
        showIf="papers=NONE LOST" | showIf="papers=none" | showIf.malformed
        showIf="papers=NONE LOST" | showIf="" | showIf.malformed
        showIf="papers=NONE LOST" | showIf="which=NONE" | showIf.field
        showIf="papers=NONE LOST" | showIf="agrees=YES" | showIf.field
        showIf="papers=NONE LOST" | showIf="lostAt=NONE" | showIf.field
        showIf="papers=NONE LOST" | showIf="papers=NONE STOLEN" | showIf.code
        showIf="agrees=YES" | showIf="agrees=MAYBE" | showIf.code
        showIf="agrees=YES" | showIf="lostAt=YES" | showIf.kind
        key="agrees" | key="papers" | field.twice
        showIf="agrees=YES" | showIf="${canary.touch()}" | expression.notAllowed
        <koldoo:needs>fact_child< | <koldoo:needs>${canary.touch()}< | expression.notAllowed
        <koldoo:needs>fact_child< | <koldoo:needs x="y">fact_child< | attribute.notAllowed
        <koldoo:needs>fact_child< | <koldoo:needs><koldoo:role/>fact_child< | element.notAllowed
        """)
    void isRefused(String from, String to, String code) throws IOException {
        var good = Files.readString(GOOD);
        assertThat(good).contains(from);
        assertThat(codes(good.replace(from, to))).contains(code);
    }

    /** Or a refusal could be given without its reason, by an answer that hides the question. */
    @Test
    void aReasonThatCanBeHiddenIsNoReason() throws IOException {
        var file = Files.readString(GOOD)
                .replace("requiredFor=\"REFUSED\"", "requiredFor=\"REFUSED\" showIf=\"papers=NONE\"");
        assertThat(codes(file)).containsExactly("rights.reason");
    }

    private static List<String> codes(String file) {
        return new ProcedureCheck(Words.ALL)
                .check(file.getBytes(StandardCharsets.UTF_8)).stream()
                        .map(Finding::code)
                        .toList();
    }
}
