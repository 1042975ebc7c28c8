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
        formKey="custom" flowable:dueDate | dueDate | task.form
        <koldoo:stage>SUPPORT</koldoo:stage> | <koldoo:stage> </koldoo:stage> | task.stage
        <koldoo:role>caseworker</koldoo:role> | | task.addressee
        ${out_helpAdult == 'AGAIN'} | ${'NEVER' == out_helpAdult} | outcome.code.unknown
        ${out_helpAdult == 'AGAIN'} | ${out_helpAdult != "NEVER"} | outcome.code.unknown
        ${out_helpAdult == 'AGAIN'} | ${out_helpAdult == true} | outcome.code.unknown
        ${out_helpAdult == 'AGAIN'} | ${out_helpAdult} | expression.yesNo
        ${out_helpAdult == 'AGAIN'} | ${fact_risk == 'MEDIUM'} | fact.code.unknown
        ${out_helpAdult == 'AGAIN'} | ${fact_child == 'YES'} | fact.code.unknown
        ${out_helpAdult == 'AGAIN'} | ${fact_risk} | expression.yesNo
        ${out_helpAdult == 'AGAIN'} | ${out_helpAdult > 'A'} | expression.question
        ${out_helpAdult == 'AGAIN'} | ${out_helpAdult == fact_risk} | expression.question
        ${out_helpAdult == 'AGAIN'} | ${out_screening == 'INDICATED'} | outcome.variable.unknown
        code="ENOUGH" | code="AGAIN" | outcome.twice
        </conditionExpression> | </conditionExpression><conditionExpression>${fact_police_basis}</conditionExpression> | part.twice
        <koldoo:role>caseworker | <koldoo:role>supervisor</koldoo:role><koldoo:role>caseworker | part.twice
        <koldoo:label lang="ky">Again | <koldoo:label lang="ru">Once more</koldoo:label><koldoo:label lang="ky">Again | part.twice
        <timeDuration>screening | <timeDuration>safety.response</timeDuration><timeDuration>screening | part.twice
        </koldoo:choice> | </koldoo:choice><koldoo:choice code="A_LITTLE"></koldoo:choice> | choice.twice
        required="true" | required="yes" | field.required
        id="helpChild" name | id="help-child" name | flow.loose
        >Again</koldoo:label> | >Again if fact_child</koldoo:label> | text.variable
        lang="ky">Again | lang="de">Again | language.unknown
        lang="ky">Again< | lang="ky"> < | language.missing
        >owner</koldoo:party> | >owner</koldoo:party><koldoo:guidance lang="en">Do</koldoo:guidance> | language.text
        <koldoo:role>caseworker | <koldoo:needs>fact_other</koldoo:needs><koldoo:role>caseworker | fact.unknown
        <koldoo:role>caseworker | <koldoo:discloses>sex must_not_know</koldoo:discloses><koldoo:role>caseworker | discloses.unknown
        <koldoo:role>caseworker | <koldoo:needs>fact_risk</koldoo:needs><koldoo:role>caseworker | needs.yesNo
        attachedToRef="helpChild" | attachedToRef="isChild" | timer.loose
        cancelActivity="false" | cancelActivity="no" | timer.cancel
        sourceRef="opened" targetRef="isChild" | sourceRef="done" targetRef="isChild" | end.goesOn
        sourceRef="enough" targetRef="helpAdult" | sourceRef="enough" targetRef="opened" | start.comesBack
        process id="good" | process id="NOBODY.good" | body.unknown
        <koldoo:source | <koldoo:returns>out_other</koldoo:returns><koldoo:source | returns.unknown
        <koldoo:source | <koldoo:versionOf body="MOL">appeal</koldoo:versionOf><koldoo:source | process.version
        <koldoo:party>owner</koldoo:party> | <koldoo:party>MOL</koldoo:party><koldoo:outcome code="REFUSED"/> | rights.reason
        """)
    void isFound(String from, String to, String code) throws IOException {
        var good = Files.readString(Path.of("src/test/resources/workflow/good.bpmn"));
        assertThat(good).contains(from);
        var mistaken = good.replace(from, to == null ? "" : to);
        var findings = new ProcedureCheck(Words.ALL).check(mistaken.getBytes(StandardCharsets.UTF_8));
        assertThat(findings.stream().map(Finding::code)).contains(code);
        assertThat(findings).allMatch(finding -> finding.line() > 0);
    }

    @Test
    void aNameThatNoScreenHasRoomForIsRefused() throws IOException {
        var good = Files.readString(Path.of("src/test/resources/workflow/good.bpmn"));
        var file = good.replace(">Again</koldoo:label>", ">" + "a".repeat(121) + "</koldoo:label>");
        assertThat(codes(file)).contains("name.long");
    }

    /** The part is named by what people call it, in their language, not only by its id. */
    @Test
    void aFindingPointsAtThePartByItsName() throws IOException {
        var good = Files.readString(Path.of("src/test/resources/workflow/good.bpmn"));
        var file = good.replace("lang=\"ru\">helpAdult<", "lang=\"ru\">Помощь<")
                .replace("<koldoo:role>caseworker<", "<koldoo:role>boss<");
        var place = new ProcedureCheck(Words.ALL)
                .check(file.getBytes(StandardCharsets.UTF_8))
                .getLast()
                .place();
        assertThat(place.kind()).isEqualTo("task");
        assertThat(place.id()).isEqualTo("helpAdult");
        assertThat(place.name()).isNotNull();
        assertThat(place.name().ru()).isEqualTo("Помощь");
    }

    private static java.util.List<String> codes(String file) {
        return new ProcedureCheck(Words.ALL)
                .check(file.getBytes(StandardCharsets.UTF_8)).stream()
                        .map(Finding::code)
                        .toList();
    }
}
