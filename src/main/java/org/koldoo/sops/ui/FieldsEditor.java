package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H4;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.TaskContent.Field;
import org.koldoo.sops.edit.TaskContent.Outcome;

/** The own questions of a task, in order, and beside them what a worker will see on a phone. */
class FieldsEditor extends Div {

    private final List<Field> fields;
    private final Supplier<List<Outcome>> outcomes;
    private final OrderedList list = new OrderedList();
    private final Div preview = new Div();

    FieldsEditor(List<Field> now, Supplier<List<Outcome>> outcomes) {
        this.fields = new ArrayList<>(now);
        this.outcomes = outcomes;
        addClassName("k-studio-fields");
        list.addClassName("k-tasks");
        preview.addClassName("k-studio-phone");
        var add = new Button(
                Words.of("studio.question.add"),
                click -> new FieldDialog(null, fields, outcomes.get(), added -> {
                            fields.add(added);
                            show();
                        })
                        .open());
        add(new Div(list, add), preview);
        show();
    }

    private void show() {
        list.removeAll();
        list.setVisible(!fields.isEmpty());
        for (int i = 0; i < fields.size(); i++) {
            list.add(row(i));
        }
        preview.removeAll();
        preview.add(new H4(Words.of("studio.question.preview")));
        if (fields.isEmpty()) {
            preview.add(new Paragraph(Words.of("studio.question.none")));
        } else {
            preview.add(new FieldPreview(fields));
        }
    }

    private ListItem row(int index) {
        var field = fields.get(index);
        var name = ProcedureWords.in(field.label());
        var change = new Button(
                Words.of("studio.change"),
                click -> new FieldDialog(field, fields, outcomes.get(), changed -> {
                            fields.set(index, changed);
                            show();
                        })
                        .open());
        change.setAriaLabel(Words.of("studio.changeThis", name));
        var up = new Button(Words.of("studio.up"), click -> swap(index, index - 1));
        up.setAriaLabel(Words.of("studio.upThis", name));
        up.setEnabled(index > 0);
        var down = new Button(Words.of("studio.down"), click -> swap(index, index + 1));
        down.setAriaLabel(Words.of("studio.downThis", name));
        down.setEnabled(index < fields.size() - 1);
        var remove = new Button(Words.of("studio.remove"), click -> {
            fields.remove(index);
            show();
        });
        remove.setAriaLabel(Words.of("studio.removeThis", name));
        var about = new Paragraph(Words.of("studio.question.kind." + field.kind())
                + (field.required() ? " · " + Words.of("studio.question.required") : ""));
        about.addClassName("k-quiet");
        var text = new Div(new Paragraph(name), about);
        text.addClassName("k-task-text");
        var side = new Div(change, up, down, remove);
        side.addClassName("k-task-side");
        var row = new ListItem(text, side);
        row.addClassName("k-task");
        return row;
    }

    private void swap(int from, int to) {
        var moved = fields.remove(from);
        fields.add(to, moved);
        show();
    }

    List<Field> value() {
        return List.copyOf(fields);
    }
}
