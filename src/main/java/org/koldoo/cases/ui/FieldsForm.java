package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.workflow.Attempts;

/** Case fields to change; only what is different is sent. */
class FieldsForm extends Div {

    private final Map<CaseField, Answer> answers = new EnumMap<>(CaseField.class);
    private final Map<CaseField, String> before;
    private final FormErrors errors = new FormErrors();
    private final Attempts attempts;
    private final Consumer<Map<CaseField, String>> save;
    private final Runnable done;

    FieldsForm(
            List<CaseField> fields,
            Map<CaseField, String> before,
            CodeLists lists,
            FieldWords words,
            Attempts attempts,
            Consumer<Map<CaseField, String>> save,
            Runnable done) {
        this.before = before;
        this.attempts = attempts;
        this.save = save;
        this.done = done;
        addClassName("k-form");
        add(errors);
        fields.forEach(field -> add(field, lists, words));
        var button = new Button(Words.of("person.save"), click -> save());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(button, new Button(Words.of("button.cancel"), click -> done.run()));
    }

    private void add(CaseField field, CodeLists lists, FieldWords words) {
        var list = field.codeList();
        var answer = Answer.of(field.kind(), words.label(field), list == null ? List.of() : Option.of(lists, list));
        answer.value(before.getOrDefault(field, ""));
        if (answer.component() instanceof DatePicker date) {
            date.setMax(LocalDate.now(Times.ZONE));
        }
        answers.put(field, answer);
        add(answer.component());
    }

    private void save() {
        errors.clear();
        answers.values().forEach(answer -> errors.check(answer.component()));
        if (errors.show()) {
            return;
        }
        var changed = new EnumMap<CaseField, String>(CaseField.class);
        answers.forEach((field, answer) -> {
            if (!answer.value().equals(before.getOrDefault(field, ""))) {
                changed.put(field, answer.value());
            }
        });
        try {
            if (!changed.isEmpty()) {
                attempts.run(() -> save.accept(changed));
            }
            done.run();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }
}
