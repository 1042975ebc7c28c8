package org.koldoo.sops.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Refused;

/** Files of other programs: what does not belong here is named and left out, and what is no procedure is refused in words. */
class ImportTest {

    private static final String FOREIGN = """
            <?xml version="1.0" encoding="UTF-8"?>
            <!-- drawn elsewhere -->
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:other="http://other.example/ns"
                id="d" exporter="Other" targetNamespace="http://example.org">
              <bpmn:collaboration id="c"><bpmn:participant id="p" processRef="main"/></bpmn:collaboration>
              <bpmn:process id="main" isExecutable="false">
                <bpmn:laneSet id="lanes"><bpmn:lane id="lane"/></bpmn:laneSet>
                <bpmn:startEvent id="start"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
                <bpmn:serviceTask id="send" name="Send by itself" other:class="org.example.Evil">
                  <bpmn:extensionElements><other:script>rm</other:script></bpmn:extensionElements>
                </bpmn:serviceTask>
                <bpmn:textAnnotation id="note"><bpmn:text>Hello</bpmn:text></bpmn:textAnnotation>
                <bpmn:association id="a" sourceRef="send" targetRef="note"/>
                <bpmn:endEvent id="end"/>
                <bpmn:sequenceFlow id="f1" sourceRef="start" targetRef="send"/>
                <bpmn:sequenceFlow id="f2" sourceRef="send" targetRef="end"/>
              </bpmn:process>
            </bpmn:definitions>
            """;

    @Test
    void whatIsForeignIsNamedAndLeftOut() {
        var cleaned = Import.clean(bytes(FOREIGN));
        assertThat(cleaned.asItWas()).isFalse();
        assertThat(cleaned.leftOut()).contains("collaboration", "laneSet", "textAnnotation", "association");
        assertThat(cleaned.bpmn()).doesNotContain("other", "drawn elsewhere", "Evil", "Hello", "rm<");
    }

    @Test
    void whatWouldRunByItselfBecomesATaskOfAPerson() {
        var cleaned = Import.clean(bytes(FOREIGN));
        assertThat(cleaned.madeTasks()).containsExactly("Send by itself");
        var named = Editing.drawn(Import.named(cleaned.bpmn(), "MFA.sending"));
        var outline = Outline.of(named);
        assertThat(outline.topic()).isEqualTo("MFA.sending");
        assertThat(outline.items()).extracting(Outline.Item::kind).containsExactly(Kind.START, Kind.TASK, Kind.END);
    }

    @Test
    void aFileWithoutADrawingIsDrawn() {
        var drawn = Editing.drawn(Import.named(Import.clean(bytes(FOREIGN)).bpmn(), "MFA.sending"));
        assertThat(drawn).contains("BPMNShape", "BPMNEdge");
    }

    @Test
    void whatIsNoProcedureIsRefusedInWords() {
        refused("draft.tooLarge", new byte[20 * 1024 * 1024]);
        refused("draft.zip", new byte[] {'P', 'K', 3, 4});
        refused("draft.zip", new byte[] {0x1f, (byte) 0x8b, 8});
        refused("draft.unreadable", bytes("<definitions"));
        refused("draft.unreadable", bytes(""));
        refused("draft.noProcedure", bytes(FOREIGN.replace("bpmn:startEvent", "bpmn:startElsewhere")));
        refused("draft.noProcedure", bytes("<a/>"));
    }

    @Test
    void nothingOutsideTheFileIsRead() {
        refused(
                "draft.unreadable",
                bytes("<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]>"
                        + FOREIGN.substring(FOREIGN.indexOf("<bpmn:definitions"))
                                .replace("Send by itself", "&x;")));
    }

    private static void refused(String code, byte[] file) {
        assertThatThrownBy(() -> Import.clean(file))
                .isInstanceOf(Refused.class)
                .extracting(refusal -> ((Refused) refusal).code())
                .isEqualTo(code);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
