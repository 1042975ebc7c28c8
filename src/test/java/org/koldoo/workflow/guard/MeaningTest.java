package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each mistake a colleague can make in a good file is found, with its line. */
class MeaningTest {

    @Test
    void aFieldMayBeRequiredForAnOutcomeOfItsTask() throws IOException {
        var good = Files.readString(Path.of("src/test/resources/workflow/good.bpmn"));
        var file = good.replace("required=\"true\"", "required=\"false\" requiredFor=\"AGAIN ENOUGH\"");
        assertThat(file).isNotEqualTo(good);
        assertThat(new ProcedureCheck(Words.ALL).check(file.getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    @ParameterizedTest(name = "{2}")
    @CsvSource(delimiter = '|', quoteCharacter = '§', textBlock = """
        formKey="custom" flowable:dueDate | formKey="other" flowable:dueDate | step.unknown
        fact_child and | fact_other and | fact.unknown
        'AGAIN'} | 'NEVER'} | outcome.code.unknown
        ${out_helpAdult == 'AGAIN'} | ${out_other == 'AGAIN'} | outcome.variable.unknown
        flowable:dueDate="safety.response" | flowable:dueDate="PT4H" | deadline.unknown
        <timeDuration>screening.normal< | <timeDuration>PT72H< | deadline.unknown
        <koldoo:party>owner</koldoo:party> | <koldoo:party></koldoo:party> | task.addressee
        <koldoo:party>owner< | <koldoo:party>NOBODY< | party.unknown
        <koldoo:role>caseworker< | <koldoo:role>boss< | role.unknown
        <koldoo:stage>SUPPORT< | <koldoo:stage>LATER< | stage.unknown
        name="A child?" default="f3" | name="A child?" | gateway.default
        targetRef="done"/> | targetRef="nowhere"/> | flow.loose
        sourceRef="opened" targetRef="isChild" | sourceRef="opened" targetRef="helpAdult" | element.unreachable
        sourceRef="enough" targetRef="helpAdult" | sourceRef="enough" targetRef="enough" | loop.noWait
        kind="CHOICE" | kind="PICTURE" | field.kind
        code="A_LITTLE" | code="a little" | code.malformed
        required="true" | required="false" requiredFor="NEVER" | field.outcome
        isExecutable="true" | isExecutable="false" | process.executable
        id="lateDone" | id="done" | id.twice
        <koldoo:label lang="ky">Again</koldoo:label> | <koldoo:label lang="en">Again</koldoo:label> | language.missing
        ${fact_child and !fact_foreign} | ${fact_police_basis} | rights.police
        code="ENOUGH" | code="NOT_PRESUMED" | rights.appeal
        <exclusiveGateway id="meet" name="Meet"/> | <parallelGateway id="meet" name="Meet"/> | join.waits
        sourceRef="meet" targetRef="done" | sourceRef="meet" targetRef="meet" | path.noEnd
        """)
    void isFound(String from, String to, String code) throws IOException {
        var good = Files.readString(Path.of("src/test/resources/workflow/good.bpmn"));
        assertThat(good).contains(from);
        var findings =
                new ProcedureCheck(Words.ALL).check(good.replace(from, to).getBytes(StandardCharsets.UTF_8));
        assertThat(findings.stream().map(Finding::code)).contains(code);
        assertThat(findings).allMatch(finding -> finding.line() > 0);
    }
}
