package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.StepAnswers;

/** The form of a task whose fields stand in the procedure: the fields, the outcomes to choose from, one button. */
class DeclaredForm extends Div {

    private final TaskContext context;
    private final StepAnswers answers;
    private final DeclaredFields fields;
    private final RadioButtonGroup<String> outcome;

    DeclaredForm(TaskContext context, StepAnswers answers) {
        this.context = context;
        this.answers = answers;
        this.fields = new DeclaredFields(context.declaration());
        addClassName("k-form");
        add(fields.components());
        var outcomes = DeclaredFields.options(context.declaration().outcomes());
        outcome = Fields.radios(Words.of("task.outcome"), outcomes);
        outcome.setRequiredIndicatorVisible(true);
        outcome.addValueChangeListener(change -> fields.mark(change.getValue()));
        if (outcomes.size() == 1) {
            outcome.setValue(outcomes.getFirst().code());
            outcome.setVisible(false);
        }
        var complete = new Button(Words.of("task.complete"), click -> complete());
        complete.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(outcome, complete);
    }

    private void complete() {
        var errors = context.errors();
        errors.clear();
        fields.check(errors, outcome.getValue());
        errors.require(outcome);
        if (errors.show()) {
            return;
        }
        var given = fields.given();
        context.complete(() -> answers.complete(context.item().ref(), outcome.getValue(), given));
    }
}
