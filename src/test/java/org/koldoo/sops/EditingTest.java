package org.koldoo.sops;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.koldoo.sops.edit.DraftWords;
import org.koldoo.sops.edit.Editing;
import org.koldoo.sops.edit.Kind;
import org.koldoo.sops.edit.Outline;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.workflow.ProcedureChecks;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.guard.Finding;
import org.springframework.beans.factory.annotation.Autowired;

/** Changes of procedures keep what they do not change, and leave something that can run. */
@KoldooTest
class EditingTest {

    @Autowired
    private Procedures procedures;

    @Autowired
    private ProcedureChecks checks;

    @Autowired
    private Blocks blocks;

    @Test
    void writingAFileAnewChangesNothingThatItSays() {
        all().forEach(bpmn -> {
            var written = Editing.tidy(bpmn);
            assertThat(Outline.of(written)).isEqualTo(Outline.of(bpmn));
            assertThat(Editing.tidy(written)).isEqualTo(written);
            assertThat(errors(written)).isEmpty();
        });
    }

    @Test
    void whatATaskSaysIsWrittenAsItWasRead() {
        all().forEach(bpmn -> Outline.of(bpmn).tasks().forEach(item -> {
            var content = item.task();
            assertThat(content).isNotNull();
            assertThat(Editing.task(bpmn, item.id(), content)).isEqualTo(Editing.tidy(bpmn));
        }));
    }

    @Test
    void namesShownInALanguageGoBackToWhereTheyWere() {
        all().forEach(bpmn -> assertThat(Outline.of(DraftWords.back(bpmn, "en")).items())
                .isEqualTo(Outline.of(bpmn).items()));
    }

    @ParameterizedTest
    @EnumSource(Block.class)
    void aReadyPieceFitsIntoEveryWay(Block block) {
        all().filter(bpmn -> bpmn.contains("id=\"emergency-referral\"") || bpmn.contains("id=\"MFA.travel-document\""))
                .forEach(bpmn -> {
                    var outline = Outline.of(bpmn);
                    outline.items().stream()
                            .flatMap(item -> item.ways().stream())
                            .forEach(way -> {
                                boolean deadline = block == Block.DEADLINE;
                                boolean works = outline.find(way.from())
                                        .filter(from -> from.kind() == Kind.TASK
                                                || from.kind() == Kind.CALL
                                                || from.kind() == Kind.GROUP)
                                        .isPresent();
                                if (block != Block.CLOSE && (!deadline || works)) {
                                    var added = Acting.as(Acting.admin(), () -> blocks.add(bpmn, block, way.id()));
                                    assertThat(Outline.of(added.bpmn()).find(added.id()))
                                            .isPresent();
                                    assertThat(errors(added.bpmn()))
                                            .as("%s in %s of %s", block, way.id(), outline.id())
                                            .isEmpty();
                                }
                            });
                });
    }

    @Test
    void aStepThatIsTakenOutLeavesTheWayOpen() {
        all().forEach(bpmn -> Outline.of(bpmn).tasks().forEach(item -> {
            var removed = Outline.of(Editing.remove(bpmn, item.id()));
            assertThat(removed.find(item.id())).isEmpty();
            assertThat(removed.items().stream().flatMap(one -> one.ways().stream()))
                    .allMatch(way -> removed.find(way.target()).isPresent());
        }));
    }

    @Test
    void aProcedureWithoutADrawingIsDrawn() {
        all().forEach(bpmn -> {
            var plain = bpmn.replaceAll("(?s)<bpmndi:BPMNDiagram.*</bpmndi:BPMNDiagram>", "");
            var drawn = Editing.drawn(plain);
            assertThat(errors(drawn)).isEmpty();
            assertThat(Outline.of(drawn)).isEqualTo(Outline.of(bpmn));
            assertThat(Editing.drawn(drawn)).isEqualTo(drawn);
        });
    }

    private Stream<String> all() {
        return Acting.as(
                Acting.admin(),
                () -> procedures.active().stream()
                        .map(procedure -> procedures
                                .details(procedure.version())
                                .orElseThrow()
                                .bpmnXml())
                        .toList()
                        .stream());
    }

    private List<Finding> errors(String bpmn) {
        return checks.check(bpmn.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(Finding::error)
                // That help behind a question to the police is refused is as it should be.
                .filter(finding -> !finding.code().equals("rights.police"))
                .toList();
    }
}
