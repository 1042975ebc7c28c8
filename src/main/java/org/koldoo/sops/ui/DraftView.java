package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Editing;
import org.koldoo.sops.edit.Outline;

/** A draft as a list of steps, in order, each with what can be done: the way for phones, keyboards and screen readers. */
@Route("procedures/draft/:draft")
@RolesAllowed({"ADMIN", "COORDINATOR"})
class DraftView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient StudioServices studio;
    private transient @Nullable DraftDesk desk;
    private TaskForm.@Nullable Piece piece;

    DraftView(StudioServices studio) {
        this.studio = studio;
        addClassNames("k-page", "k-studio");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var found = desk(studio, event.getRouteParameters().get("draft"), this::show);
        if (found.isEmpty()) {
            event.rerouteToError(NotFoundException.class);
            return;
        }
        desk = found.get();
        piece = event.getLocation().getQueryParameters().getParameters().getOrDefault("change", List.of()).stream()
                .flatMap(wish -> Arrays.stream(TaskForm.Piece.values())
                        .filter(one -> one.name().equalsIgnoreCase(wish)))
                .findFirst()
                .orElse(null);
        show();
    }

    /** The draft of an address; none for one that does not exist or is nobody's business here. */
    static Optional<DraftDesk> desk(StudioServices studio, Optional<String> id, Runnable changed) {
        try {
            return id.map(UUID::fromString)
                    .map(draft -> new DraftDesk(studio.drafts(), studio.checks(), draft, changed));
        } catch (IllegalArgumentException | Refused none) {
            return Optional.empty();
        }
    }

    private void show() {
        var now = desk;
        if (now == null) {
            return;
        }
        removeAll();
        var outline = now.outline();
        add(new DraftHead(studio, now, DraftNav.Place.STEPS));
        if (piece != null) {
            showPiece(now, outline, piece);
            return;
        }
        add(tools(now), new ProblemList(now.findings(), outline, studio.words(), id -> open(now, id, null)));
        var list = new OrderedList();
        list.addClassName("k-studio-steps");
        outline.items().forEach(item -> list.add(new StepRow(studio, now, outline, item, id -> open(now, id, null))));
        add(list);
    }

    /** Only what somebody came for: each task with this one thing. */
    private void showPiece(DraftDesk now, Outline outline, TaskForm.Piece which) {
        add(new Paragraph(Words.of("studio.piece." + which + ".lead")));
        var list = new OrderedList();
        list.addClassNames("k-studio-steps", "k-studio-pieces");
        outline.tasks()
                .forEach(item -> list.add(new PieceRow(studio, now, item, which, () -> open(now, item.id(), which))));
        var all = new Button(Words.of("studio.piece.all"), click -> {
            piece = null;
            show();
        });
        add(
                list,
                all,
                org.koldoo.base.ui.Links.primary(
                        DraftNav.address(now.draft().id(), DraftNav.Place.REVIEW), Words.of("studio.toReview")));
    }

    private Div tools(DraftDesk now) {
        var draft = now.draft();
        var undo = new Button(Words.of("studio.undo"), click -> now.undo());
        undo.setEnabled(draft.editable() && draft.undoable());
        var redo = new Button(Words.of("studio.redo"), click -> now.redo());
        redo.setEnabled(draft.editable() && draft.redoable());
        var name = new Button(Words.of("studio.procedure"), click -> new ProcedureDialog(studio, now).open());
        name.setEnabled(draft.editable());
        var arrange = new Button(Words.of("studio.arrange"), click -> now.quietly(Editing::arranged));
        arrange.setEnabled(draft.editable());
        var tools = new Div(undo, redo, name, arrange);
        tools.addClassName("k-page-actions");
        return tools;
    }

    private void open(DraftDesk now, String id, TaskForm.@Nullable Piece which) {
        var dialog = new Dialog();
        dialog.addClassName("k-studio-dialog");
        dialog.setHeaderTitle(
                now.outline().find(id).map(studio.words()::name).orElse(Words.of("studio.panel.nothing")));
        var panel = new ItemPanel(studio, now, dialog::close);
        panel.show(id, which);
        dialog.add(panel);
        dialog.getFooter().add(new Button(Words.of("button.cancel"), click -> panel.leave(dialog::close)));
        dialog.addDialogCloseActionListener(closing -> panel.leave(dialog::close));
        dialog.open();
    }

    @Override
    public String getPageTitle() {
        return getTranslation("studio.title");
    }
}
