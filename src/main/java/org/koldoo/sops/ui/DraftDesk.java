package org.koldoo.sops.ui;

import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Draft;
import org.koldoo.sops.Drafts;
import org.koldoo.sops.edit.Outline;
import org.koldoo.workflow.ProcedureChecks;
import org.koldoo.workflow.guard.Finding;

/** The draft that lies on the desk: what a screen shows of it, and every change kept at once. */
class DraftDesk {

    private final Drafts drafts;
    private final ProcedureChecks checks;
    private final Runnable changed;
    private Draft draft;

    DraftDesk(Drafts drafts, ProcedureChecks checks, UUID id, Runnable changed) {
        this.drafts = drafts;
        this.checks = checks;
        this.changed = changed;
        this.draft = drafts.find(id);
    }

    Draft draft() {
        return draft;
    }

    Outline outline() {
        return Outline.of(draft.bpmn());
    }

    List<Finding> findings() {
        return checks.check(draft.bpmn().getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }

    /** Keeps a change; a refusal goes to whoever asked, with what was typed still there. */
    void change(UnaryOperator<String> change) {
        draft = drafts.save(draft.id(), draft.revision(), change.apply(draft.bpmn()));
        changed.run();
    }

    /** A change that has no form to say a refusal in. */
    void quietly(UnaryOperator<String> change) {
        tell(() -> change(change));
    }

    void undo() {
        tell(() -> {
            draft = drafts.undo(draft.id(), draft.revision());
            changed.run();
        });
    }

    void redo() {
        tell(() -> {
            draft = drafts.redo(draft.id(), draft.revision());
            changed.run();
        });
    }

    void takeOver() {
        tell(() -> {
            draft = drafts.takeOver(draft.id());
            changed.run();
        });
    }

    void reload() {
        draft = drafts.find(draft.id());
        changed.run();
    }

    private static void tell(Runnable work) {
        try {
            work.run();
        } catch (Refused refused) {
            Notices.refused(refused);
        }
    }

    /** What is wrong, and what to do. */
    static String finding(Finding finding) {
        var parameters = finding.parameters().toArray();
        return Words.of("finding." + finding.code(), parameters) + " "
                + Words.of("finding." + finding.code() + ".do", parameters);
    }

    /** The part of the file that is meant, as people call it; empty where it is the file itself. */
    static String place(Finding finding) {
        var place = finding.place();
        if (place.kind().isEmpty()) {
            return "";
        }
        var name = place.name();
        return Words.of("finding.place." + place.kind(), name == null ? place.id() : name.in(Words.locale()));
    }
}
