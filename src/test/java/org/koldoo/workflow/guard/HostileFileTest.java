package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.Asvs;

/** Files that attack the reading itself. */
class HostileFileTest {

    private static final String START =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>";

    @Test
    @Asvs("V1.5.1")
    void externalEntitiesAreNotRead() {
        assertThat(codes("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + START + "&e;</definitions>"))
                .contains("file.doctype");
    }

    @Test
    @Asvs("V1.5.1")
    void laughsAreNotMultiplied() {
        var entities = new StringBuilder("<!DOCTYPE d [<!ENTITY a0 'ha'>");
        for (int i = 1; i < 30; i++) {
            entities.append("<!ENTITY a")
                    .append(i)
                    .append(" '")
                    .append(("&a" + (i - 1) + ";").repeat(10))
                    .append("'>");
        }
        assertThat(codes(entities + "]>" + START + "&a29;</definitions>")).contains("file.doctype");
    }

    @Test
    void aDeepFileIsLeftEarly() {
        assertThat(codes(START + "<process>".repeat(20_000) + "</process>".repeat(20_000) + "</definitions>"))
                .contains("file.depth");
    }

    @Test
    void aLongNameAndALargeFileAreRefused() {
        assertThat(codes(START + "<process name='" + "n".repeat(201) + "'/></definitions>"))
                .contains("file.long");
        assertThat(codes(START + "<process name='" + "n".repeat(20 << 20) + "'/></definitions>"))
                .contains("file.size");
    }

    @Test
    void commentsInstructionsForeignNamespacesAndOtherEncodingsAreRefused() {
        assertThat(codes(START + "<!-- c --></definitions>")).contains("file.construct");
        assertThat(codes(START + "<?php ?></definitions>")).contains("file.construct");
        assertThat(codes(START + "</definitions><!-- c -->")).contains("file.construct");
        assertThat(codes(START + "<x:y xmlns:x='http://evil.example'/></definitions>"))
                .contains("file.namespace");
        assertThat(codes("<?xml version='1.0' encoding='UTF-7'?>" + START + "</definitions>"))
                .containsAnyOf("file.encoding", "file.malformed");
        assertThat(new ProcedureCheck(Words.ALL)
                        .check((START + "</definitions>").getBytes(StandardCharsets.UTF_16))
                        .getFirst()
                        .code())
                .isEqualTo("file.encoding");
    }

    @Test
    void whatIsNoProcedureIsCalledByItsName() {
        assertThat(codes("")).containsExactly("file.empty");
        assertThat(codes(" \n\t ")).containsExactly("file.empty");
        assertThat(codes("PK\u0003\u0004")).containsExactly("file.archive");
        assertThat(codes("%PDF-1.7")).containsExactly("file.pdf");
        assertThat(codes(new byte[] {0x1f, (byte) 0x8b, 8, 0})).containsExactly("file.compressed");
        assertThat(codes(new byte[] {(byte) 0x89, 'P', 'N', 'G'})).containsExactly("file.picture");
        assertThat(codes(START.getBytes(StandardCharsets.UTF_16))).containsExactly("file.encoding");
        assertThat(codes("\ufeff" + START + "</definitions>")).containsExactly("file.mark");
        assertThat(codes(START + "\u0000</definitions>")).containsExactly("file.malformed");
        assertThat(codes("hello")).containsExactly("file.malformed");
        assertThat(codes("<definitions/>")).isNotEmpty();
    }

    /** Other tools write one attribute a line; a person looks for the line where the part begins. */
    @Test
    void theLineIsWhereThePartBegins() {
        var file = "<?xml version='1.0'?>\n\n" + START
                + "\n<process id='p'>\n  <scriptTask\n    id='x'\n    name='X'\n  />"
                + "<sendTask id='y'\n/></process></definitions>";
        var findings = new ProcedureCheck(Words.ALL).check(file.getBytes(StandardCharsets.UTF_8));
        assertThat(findings)
                .extracting(
                        Finding::code, Finding::line, finding -> finding.place().id())
                .contains(tuple("element.script", 5, "x"), tuple("element.send", 8, "y"));
    }

    @Test
    void whatOtherToolsDrawIsCalledByItsName() {
        for (var drawn : java.util.Map.of(
                        "<serviceTask id='t' flowable:type='mail'/>", "element.mail",
                        "<serviceTask id='t'/>", "element.service",
                        "<businessRuleTask id='t'/>", "element.businessRule",
                        "<receiveTask id='t'/>", "element.receive",
                        "<userTask id='t'><multiInstanceLoopCharacteristics/></userTask>", "element.repeat",
                        "<userTask id='t'><extensionElements><flowable:taskListener/></extensionElements></userTask>",
                                "element.listener",
                        "<startEvent id='t'><messageEventDefinition/></startEvent>", "element.start",
                        "<startEvent id='t'><signalEventDefinition/></startEvent>", "element.start",
                        "<laneSet id='t'/>", "element.lanes",
                        "<userTask id='t' flowable:assignee='x'/>", "attribute.who")
                .entrySet()) {
            var file = START.replace("targetNamespace", "xmlns:flowable='http://flowable.org/bpmn' targetNamespace")
                    + "<process id='p'>" + drawn.getKey() + "</process></definitions>";
            var found = new ProcedureCheck(Words.ALL)
                    .check(file.getBytes(StandardCharsets.UTF_8)).stream()
                            .filter(finding -> finding.code().equals(drawn.getValue()))
                            .findFirst();
            assertThat(found).as(drawn.getKey()).isPresent();
            assertThat(found.get().place().id()).as(drawn.getKey()).isEqualTo("t");
        }
    }

    private static java.util.List<String> codes(String file) {
        return codes(file.getBytes(StandardCharsets.UTF_8));
    }

    private static java.util.List<String> codes(byte[] file) {
        return assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> new ProcedureCheck(Words.ALL)
                        .check(file).stream().map(Finding::code).toList());
    }
}
