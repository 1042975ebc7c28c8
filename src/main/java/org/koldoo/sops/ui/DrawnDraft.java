package org.koldoo.sops.ui;

import java.util.function.UnaryOperator;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.DraftWords;

/** The draft on the desk and the drawing of it: what is drawn is completed and kept, what is kept is shown. */
final class DrawnDraft {

    private final DraftDesk desk;
    private final UnaryOperator<String> complete;
    private final BpmnEditor editor;

    /** The revision that was shown last without being asked for by a stroke of the pen. */
    private int shown;

    private boolean drawing;

    /** @param complete fills in ready blocks that were dropped as bare shapes */
    DrawnDraft(DraftDesk desk, UnaryOperator<String> complete, BpmnEditor editor) {
        this.desk = desk;
        this.complete = complete;
        this.editor = editor;
        editor.onChange(this::keep);
        editor.onUndo(asked -> desk.undo());
        editor.onRedo(asked -> desk.redo());
    }

    /** Shows what is kept, unless it comes from the drawing itself. */
    void show() {
        if (!drawing) {
            shown = desk.draft().revision();
            editor.show(desk.draft().bpmn(), shown);
        }
    }

    /** Puts back what lay on a device because there was no connection. */
    void take(String bpmn) {
        desk.quietly(kept -> whole(bpmn));
    }

    /**
     * Strokes follow each other faster than answers do, so what counts is not whether the last revision was seen but whether
     * something was shown meanwhile that the person had not seen when drawing.
     */
    private void keep(BpmnEditor.Changed change) {
        if (change.revision() < shown) {
            editor.show(desk.draft().bpmn(), desk.draft().revision());
            return;
        }
        drawing = true;
        try {
            desk.change(kept -> whole(change.bpmn()));
            answer(change);
        } catch (Refused refused) {
            editor.refused(change);
            Notices.refused(refused);
        } finally {
            drawing = false;
        }
    }

    private void answer(BpmnEditor.Changed change) {
        var draft = desk.draft();
        if (named(change.bpmn()).equals(draft.bpmn())) {
            editor.saved(change, draft.revision());
        } else {
            editor.answer(change, draft.bpmn(), draft.revision());
        }
    }

    private String whole(String bpmn) {
        return complete.apply(named(bpmn));
    }

    private static String named(String bpmn) {
        return DraftWords.back(bpmn, Words.locale().getLanguage());
    }
}
