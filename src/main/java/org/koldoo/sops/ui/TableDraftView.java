package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import java.util.function.Supplier;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.WithProof;
import org.koldoo.workflow.DecisionDrafts;
import org.koldoo.workflow.DecisionDrafts.Draft;
import org.koldoo.workflow.DecisionDrafts.State;
import org.koldoo.workflow.DecisionTableBook;
import org.koldoo.workflow.decisions.DecisionTable;

/** A change of a decision table in the making: edit its rows, see what the check and the past say, have it approved. */
@Route("procedures/draft-table/:draft")
@RolesAllowed({"COORDINATOR", "ADMIN"})
class TableDraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DecisionDrafts drafts;
    private final transient Accounts accounts;
    private final transient DecisionTableBook book;
    private final transient WithProof proof;

    TableDraftView(DecisionDrafts drafts, DecisionTableBook book, Accounts accounts, WithProof proof) {
        this.proof = proof;
        this.drafts = drafts;
        this.accounts = accounts;
        this.book = book;
        addClassName("k-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        try {
            show(
                    drafts.read(UUID.fromString(
                            event.getRouteParameters().get("draft").orElse(""))),
                    "");
        } catch (IllegalArgumentException | Refused unknown) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void show(Draft draft, String focus) {
        removeAll();
        boolean mayEdit = book.mayEdit();
        var words = new TableWords(draft.content(), draft.definition());
        boolean editing = mayEdit && draft.state() == State.DRAFT;
        var rows = new TableDraftRows(words, draft, editing ? (table, button) -> save(draft, table, button) : null);
        var header = header(draft);
        if (editing) {
            header.actions(
                    new Button(getTranslation("table.draft.add"), click -> rows.addRow()),
                    step("table.draft.undo", draft.undo(), () -> drafts.undo(draft.id(), draft.version())),
                    step("table.draft.redo", draft.redo(), () -> drafts.redo(draft.id(), draft.version())));
        }
        add(header);
        var rejected = draft.rejected();
        if (rejected != null) {
            var panel = new Section(new Paragraph(getTranslation("table.review.rejected", rejected)));
            panel.addClassName("k-panel");
            add(panel);
        }
        if (!draft.problems().isEmpty()) {
            add(new TableFindings(words, draft.problems()));
        }
        add(rows);
        if (draft.state() != State.PUBLISHED && draft.state() != State.DISCARDED) {
            var changes = new Section(
                    new H2(getTranslation("table.draft.changes")), new TableChanges(words, draft.changes()));
            changes.addClassName("k-panel");
            var replay = new TableReplay(draft.definition(), () -> drafts.replay(draft.id()));
            replay.setVisible(draft.sound());
            if (draft.problems().isEmpty()) {
                add(new TableFindings(words, draft.problems()));
            }
            add(
                    changes,
                    replay,
                    new TableReview(drafts, draft, mayEdit, replay, proof, () -> show(drafts.read(draft.id()), "")));
        }
        rows.focus(focus);
    }

    private PageHeader header(Draft draft) {
        return new PageHeader(getTranslation("table.draft.title", TableWords.title(draft.table())))
                .lead(
                        new Tag(
                                getTranslation("table.draft.state." + draft.state()),
                                draft.state() == State.APPROVED ? Tag.Tone.GOOD : Tag.Tone.WARN),
                        new Paragraph(getTranslation(
                                "table.draft.changedBy",
                                TableVersionItem.name(accounts, draft.changedBy()),
                                Times.text(draft.changedAt()))));
    }

    private Button step(String key, boolean possible, Supplier<Draft> work) {
        var button = new Button(getTranslation(key), click -> {
            try {
                show(work.get(), "");
            } catch (Refused refused) {
                Notices.refused(refused);
            }
        });
        button.setEnabled(possible);
        return button;
    }

    /** May refuse: whoever asked says so where it was asked. */
    private void save(Draft draft, DecisionTable table, String button) {
        show(drafts.save(draft.id(), draft.version(), table), button);
    }

    @Override
    public String getPageTitle() {
        return getTranslation("table.list.title");
    }
}
