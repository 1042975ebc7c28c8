package org.koldoo.sops.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyInt;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import com.vaadin.flow.component.ComponentUtil;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.UserId;
import org.koldoo.sops.Draft;
import org.koldoo.sops.DraftState;
import org.koldoo.sops.Drafts;
import org.koldoo.sops.Order;
import org.koldoo.workflow.ProcedureChecks;

/** Between the drawing and the kept draft no stroke is lost, and none that was drawn blindly overwrites anything. */
class DrawnDraftTest {

    private static final UUID ID = UUID.randomUUID();

    private final Drafts drafts = mock(Drafts.class);
    private final RecordingEditor editor = new RecordingEditor();
    private UnaryOperator<String> complete = bpmn -> bpmn;
    private String file = "";
    private Draft kept = draft(1, "");
    private DraftDesk desk;
    private DrawnDraft drawn;

    @BeforeEach
    void open() throws IOException {
        file = Files.readString(Path.of("workflows/MFA.travel-document.bpmn"));
        kept = draft(1, file);
        when(drafts.find(ID)).thenAnswer(asked -> kept);
        when(drafts.save(any(), anyInt(), any())).thenAnswer(asked -> {
            assertThat(asked.<Integer>getArgument(1)).isEqualTo(kept.revision());
            kept = draft(kept.revision() + 1, asked.getArgument(2));
            return kept;
        });
        when(drafts.undo(any(), anyInt())).thenAnswer(asked -> kept = draft(kept.revision() + 1, file));
        desk = new DraftDesk(drafts, mock(ProcedureChecks.class), ID, () -> drawn.show());
        drawn = new DrawnDraft(desk, bpmn -> complete.apply(bpmn), editor);
        drawn.show();
    }

    @Test
    void whatIsDrawnIsKeptAndNotSentBack() {
        draw(moved("140"), 1, 1);
        assertThat(kept.bpmn()).contains("x=\"140\"");
        assertThat(editor.said).containsExactly("show 1", "saved 1 as 2");
    }

    @Test
    void aSecondStrokeBeforeTheFirstAnswerIsKeptToo() {
        draw(moved("140"), 1, 1);
        draw(moved("150"), 1, 2);
        assertThat(kept.bpmn()).contains("x=\"150\"");
        assertThat(editor.said).containsExactly("show 1", "saved 1 as 2", "saved 2 as 3");
    }

    @Test
    void aReadyBlockComesBackComplete() {
        complete = bpmn -> bpmn.replace("name=\"Started\"", "name=\"Begun\"");
        draw(file, 1, 1);
        assertThat(editor.said).containsExactly("show 1", "answer 1 as 2");
    }

    @Test
    void aStrokeOnADrawingThatWasReplacedMeanwhileDoesNotUndoTheReplacement() {
        draw(moved("140"), 1, 1);
        desk.undo();
        draw(moved("150"), 2, 2);
        assertThat(kept.bpmn()).isEqualTo(file);
        assertThat(editor.said).containsExactly("show 1", "saved 1 as 2", "show 3", "show 3");
    }

    @Test
    void aNameWrittenInTheDrawingIsKeptInTheReadersLanguage() {
        draw(file.replace("name=\"Document ready\"", "name=\"Документ даяр болду\""), 1, 1);
        assertThat(kept.bpmn())
                .contains("<koldoo:label lang=\"ky\">Документ даяр болду</koldoo:label>")
                .contains("name=\"Document ready\"");
    }

    private String moved(String x) {
        return file.replace("x=\"132\"", "x=\"" + x + "\"");
    }

    private void draw(String bpmn, int revision, int number) {
        ComponentUtil.fireEvent(editor, new BpmnEditor.Changed(editor, true, bpmn, revision, number));
    }

    private static Draft draft(int revision, String bpmn) {
        var writer = new UserId(UUID.randomUUID());
        return new Draft(
                ID,
                "MFA.travel-document",
                null,
                null,
                DraftState.DRAFT,
                revision,
                true,
                true,
                "",
                bpmn,
                writer,
                writer,
                Instant.EPOCH,
                true,
                mock(Order.class),
                null,
                null,
                null,
                null,
                null);
    }

    private static final class RecordingEditor extends BpmnEditor {

        private final List<String> said = new ArrayList<>();

        RecordingEditor() {
            super("", ID);
        }

        @Override
        public void show(String bpmn, int revision) {
            said.add("show " + revision);
        }

        @Override
        public void saved(Changed change, int revision) {
            said.add("saved " + change.number() + " as " + revision);
        }

        @Override
        public void answer(Changed change, String bpmn, int revision) {
            said.add("answer " + change.number() + " as " + revision);
        }
    }
}
