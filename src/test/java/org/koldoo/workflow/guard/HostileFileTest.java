package org.koldoo.workflow.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** Files that attack the reading itself. */
class HostileFileTest {

    private static final String START =
            "<definitions xmlns='http://www.omg.org/spec/BPMN/20100524/MODEL' targetNamespace='x'>";

    @Test
    void externalEntitiesAreNotRead() {
        assertThat(codes("<!DOCTYPE d [<!ENTITY e SYSTEM 'file:///etc/passwd'>]>" + START + "&e;</definitions>"))
                .contains("file.doctype");
    }

    @Test
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
                .isIn("file.encoding", "file.malformed");
    }

    @Test
    void whatIsNoXmlIsRefusedInWords() {
        assertThat(codes("")).containsExactly("file.malformed");
        assertThat(codes("PK\u0003\u0004")).containsExactly("file.malformed");
        assertThat(codes("<definitions/>")).isNotEmpty();
    }

    private static java.util.List<String> codes(String file) {
        return assertTimeout(
                Duration.ofSeconds(2),
                () -> new ProcedureCheck(Words.ALL)
                        .check(file.getBytes(StandardCharsets.UTF_8)).stream()
                                .map(Finding::code)
                                .toList());
    }
}
