package org.koldoo.cases.ui;

import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.StepAnswers;
import org.koldoo.workflow.StepChoice;
import org.koldoo.workflow.StepField;

/** The form of a task whose fields stand in the procedure: the fields, the outcomes to choose from, one button. */
class DeclaredForm extends Div {

    private final TaskContext context;
    private final StepAnswers answers;
    private final Map<StepField, Answer> fields = new LinkedHashMap<>();
    private final RadioButtonGroup<String> outcome;

    DeclaredForm(TaskContext context, StepAnswers answers) {
        this.context = context;
        this.answers = answers;
        addClassName("k-form");
        context.declaration().fields().forEach(this::add);
        var outcomes = options(context.declaration().outcomes());
        outcome = Fields.radios(Words.of("task.outcome"), outcomes);
        outcome.setRequiredIndicatorVisible(true);
        if (outcomes.size() == 1) {
            outcome.setValue(outcomes.getFirst().code());
            outcome.setVisible(false);
        }
        var complete = new Button(Words.of("task.complete"), click -> complete());
        complete.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(outcome, complete);
    }

    private void add(StepField field) {
        var answer = Answer.of(field.kind(), field.label().in(Words.locale()), options(field.choices()));
        answer.required(field.required());
        if (answer.component() instanceof HasHelper helped) {
            helped.setHelperText(field.help().in(Words.locale()));
        }
        fields.put(field, answer);
        add(answer.component());
    }

    static List<Option> options(List<StepChoice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.code(), choice.label().in(Words.locale())))
                .toList();
    }

    private void complete() {
        var errors = context.errors();
        errors.clear();
        fields.forEach((field, answer) -> {
            errors.check(answer.component());
            if (field.required()) {
                errors.require(answer.component());
            }
        });
        errors.require(outcome);
        if (errors.show()) {
            return;
        }
        var given = new LinkedHashMap<String, String>();
        fields.forEach((field, answer) -> {
            if (!answer.empty()) {
                given.put(field.key(), answer.value());
            }
        });
        context.complete(() -> answers.complete(context.item().ref(), outcome.getValue(), given));
    }
}
