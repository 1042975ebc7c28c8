package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Outline;
import org.koldoo.sops.edit.TaskContent;

/** A task with the one thing that somebody came to change. */
class PieceRow extends ListItem {

    PieceRow(StudioServices studio, DraftDesk desk, Outline.Item item, TaskForm.Piece piece, Runnable open) {
        var name = studio.words().name(item);
        addClassName("k-studio-step");
        add(new H3(name));
        var task = item.task();
        if (task != null) {
            add(new Paragraph(now(studio, task, piece)));
        }
        var change = new Button(Words.of("studio.piece." + piece), click -> open.run());
        change.setAriaLabel(Words.of("studio.changeThis", name));
        change.setEnabled(desk.draft().editable());
        var side = new Div(change);
        side.addClassName("k-task-side");
        add(side);
    }

    private static String now(StudioServices studio, TaskContent task, TaskForm.Piece piece) {
        return switch (piece) {
            case DEADLINE -> studio.words().deadline(task.deadline());
            case TEXT -> ProcedureWords.in(task.guidance());
            case WHO -> studio.words().who(task.party(), task.role());
        };
    }
}
