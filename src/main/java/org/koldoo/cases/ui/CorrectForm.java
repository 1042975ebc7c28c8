package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Map;
import java.util.function.BiConsumer;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.AnsweredForOthers.Entered;
import org.koldoo.workflow.StepDeclaration;

/** A body puts right what was entered for it: the fields of the task and, while the case is open, its outcome. */
class CorrectForm extends Div {

    private final DeclaredFields fields;
    private final RadioButtonGroup<String> outcome;
    private final FormErrors errors = new FormErrors();

    /** @param save with the outcome (empty = as entered) and the answers */
    CorrectForm(Entered entered, StepDeclaration declaration, BiConsumer<String, Map<String, String>> save) {
        addClassName("k-form");
        fields = new DeclaredFields(declaration);
        fields.show(entered.answers());
        outcome = Fields.radios(Words.of("answered.outcome"), DeclaredFields.options(declaration.outcomes()));
        outcome.addValueChangeListener(change -> fields.mark(change.getValue()));
        var stated = entered.review().outcome() == null
                ? entered.item().outcome()
                : entered.review().outcome();
        if (declaration.outcomes().stream().anyMatch(choice -> choice.code().equals(stated))) {
            outcome.setValue(stated);
        }
        outcome.setRequiredIndicatorVisible(true);
        outcome.setHelperText(Words.of("answered.outcome.help"));
        outcome.setVisible(entered.caseOpen() && !declaration.outcomes().isEmpty());
        add(errors);
        if (!entered.caseOpen()) {
            add(new Paragraph(Words.of("answered.closed")));
        }
        add(outcome);
        add(fields.components());
        var button = new Button(Words.of("answered.correct.save"), click -> save(save));
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(button);
    }

    private void save(BiConsumer<String, Map<String, String>> save) {
        errors.clear();
        if (outcome.isVisible()) {
            errors.require(outcome);
        }
        fields.check(errors, outcome.getValue());
        if (errors.show()) {
            return;
        }
        try {
            save.accept(outcome.isVisible() ? outcome.getValue() : "", fields.given());
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }
}
