package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.List;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.NotTold;
import org.koldoo.workflow.Attempts;

/** Names a body that the person does not want told, or takes one off the list again. */
class NotToldEditor extends Div {

    private static final int NOTE_LIMIT = 1000;

    private final CaseHead head;
    private final NotTold notTold;
    private final Attempts attempts;
    private final Runnable changed;
    private final FormErrors errors = new FormErrors();
    private final ComboBox<String> body;
    private final TextArea note = Fields.longText(Words.of("notTold.note"), NOTE_LIMIT);

    NotToldEditor(
            CaseHead head,
            NotTold notTold,
            NotToldPanels panels,
            List<Option> bodies,
            Attempts attempts,
            Runnable changed) {
        this.head = head;
        this.notTold = notTold;
        this.attempts = attempts;
        this.changed = changed;
        body = Fields.combo(Words.of("notTold.body"), bodies);
        body.setRequiredIndicatorVisible(true);
        note.setHelperText(Words.of("notTold.note.help"));
        var warning = notTold.of(head.number());
        add(panels.show(warning), errors);
        if (head.closed()) {
            return;
        }
        var form = new Div(
                new Paragraph(Words.of("notTold.what")),
                body,
                note,
                new Button(Words.of("notTold.add"), click -> name()));
        form.addClassName("k-form");
        add(new NativeDetails(Words.of("notTold.change"), new Div(form, lifts(panels, warning))));
    }

    private UnorderedList lifts(NotToldPanels panels, NotTold.Warning warning) {
        var list = new UnorderedList();
        list.setVisible(!warning.bodies().isEmpty());
        warning.bodies().forEach(one -> {
            var words = panels.words(one);
            var lift = new Button(
                    Words.of("notTold.lift"),
                    click -> ConfirmAction.ask(
                            words,
                            Words.of("notTold.lift.what"),
                            Words.of("notTold.lift"),
                            () -> run(() -> notTold.lift(head.number(), one.id()))));
            lift.addThemeVariants(ButtonVariant.AURA_TERTIARY);
            lift.setAriaLabel(Words.of("notTold.lift") + ": " + words);
            list.add(new ListItem(new com.vaadin.flow.component.html.Span(words), lift));
        });
        return list;
    }

    private void name() {
        errors.clear();
        errors.require(body);
        errors.check(note);
        if (errors.show()) {
            return;
        }
        run(() -> notTold.name(
                head.number(), BodyCode.of(body.getValue()), note.getValue().strip()));
    }

    private void run(Runnable call) {
        try {
            attempts.run(call);
        } catch (Refused refused) {
            Notices.refused(refused);
            return;
        }
        changed.run();
    }
}
