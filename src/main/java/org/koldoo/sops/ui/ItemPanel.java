package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.confirmdialog.ConfirmDialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Editing;
import org.koldoo.sops.edit.Kind;
import org.koldoo.sops.edit.Outline;

/** What one thing of a procedure says, to be changed: beside the drawing, or in a window over the list. */
class ItemPanel extends Div {

    private final StudioServices studio;
    private final DraftDesk desk;
    private final Runnable done;

    /** @param done after a change was kept */
    ItemPanel(StudioServices studio, DraftDesk desk, Runnable done) {
        this.studio = studio;
        this.desk = desk;
        this.done = done;
        addClassName("k-studio-panel");
    }

    /** Goes on to something else; what is half typed is not lost without a word. */
    void leave(Runnable then) {
        if (getChildren().noneMatch(child -> child instanceof TaskForm form && form.typed())) {
            then.run();
            return;
        }
        var dialog = new ConfirmDialog();
        dialog.setHeader(Words.of("studio.leave"));
        dialog.setText(Words.of("studio.leave.text"));
        dialog.setConfirmText(Words.of("studio.leave.anyway"));
        dialog.setConfirmButtonTheme("error primary");
        dialog.setCancelable(true);
        dialog.setCancelText(Words.of("studio.leave.stay"));
        dialog.addConfirmListener(confirmed -> then.run());
        dialog.open();
    }

    /** Shows one thing; nothing for an id that the procedure lacks. */
    void show(String id) {
        show(id, null);
    }

    void show(String id, TaskForm.@Nullable Piece piece) {
        removeAll();
        desk.outline()
                .find(id)
                .ifPresentOrElse(
                        item -> show(item, piece),
                        () -> desk.outline()
                                .way(id)
                                .flatMap(way -> desk.outline().find(way.from()))
                                .ifPresentOrElse(
                                        item -> add(new WaysForm(studio, desk, item, done)),
                                        () -> add(new Paragraph(Words.of("studio.panel.nothing")))));
    }

    private void show(Outline.Item item, TaskForm.@Nullable Piece piece) {
        var task = item.task();
        if (task != null) {
            add(new TaskForm(studio, desk, item, task, piece, done));
            return;
        }
        add(nameForm(item));
        if (item.kind() == Kind.DECISION || item.kind() == Kind.CHOICE) {
            add(new H3(Words.of("studio.ways")), new WaysForm(studio, desk, item, done));
        }
    }

    /** The name, and the one thing besides that such an item has: a procedure, or a time. */
    private Div nameForm(Outline.Item item) {
        var errors = new FormErrors();
        var name = new LabelsField(Words.of("studio.field.name"), false, item.name());
        var topics =
                Fields.combo(Words.of("studio.field.called"), item.called() == null ? List.<Option>of() : topics());
        var deadline = new DeadlineField(studio, desk.draft(), item.deadline());
        var ends = new Checkbox(Words.of("studio.field.interrupts"), item.interrupts());
        var form = new Div(errors, name);
        form.addClassNames("k-form", "k-studio-form");
        if (item.called() != null) {
            topics.setValue(item.called());
            form.add(topics);
        }
        if (item.kind() == Kind.CLOCK || item.kind() == Kind.WAIT) {
            form.add(deadline);
        }
        if (item.kind() == Kind.CLOCK) {
            form.add(ends);
        }
        var save = new Button(Words.of("studio.save"), click -> {
            errors.clear();
            name.require(errors);
            deadline.check(errors);
            if (deadline.isAttached() && deadline.keep() == null) {
                errors.add(Words.of("studio.deadline.needed"));
            }
            if (errors.show()) {
                return;
            }
            try {
                desk.change(bpmn -> {
                    var changed = Editing.name(bpmn, item.id(), name.labels());
                    if (item.called() != null && topics.getValue() != null) {
                        changed = Editing.call(changed, item.id(), topics.getValue());
                    }
                    var time = deadline.isAttached() ? deadline.keep() : null;
                    return time == null ? changed : Editing.time(changed, item.id(), time, ends.getValue());
                });
                done.run();
            } catch (Refused refused) {
                errors.refused(refused);
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClassName("k-studio-save");
        save.setEnabled(desk.draft().editable());
        form.add(save);
        return form;
    }

    private List<Option> topics() {
        var names = studio.words().names();
        return studio.checks().vocabulary().topics().stream()
                .sorted()
                .map(topic -> new Option(topic, names.getOrDefault(topic, topic)))
                .toList();
    }
}
