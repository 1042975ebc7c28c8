package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;

/** A step form that ends with one of the outcomes the procedure declares: errors in words on top, one button below. */
public abstract class OutcomePanel extends Div {

    protected final transient StepContext context;
    protected final FormErrors errors = new FormErrors();
    protected final RadioButtonGroup<String> outcome;

    protected OutcomePanel(StepContext context) {
        this.context = context;
        addClassName("k-form");
        outcome = Fields.radios(
                getTranslation("outcome.label"),
                context.declaration().outcomes().stream()
                        .map(o -> new Option(o.code(), o.label().in(getLocale())))
                        .toList());
    }

    /** Lays the fields out between the error summary and the button. */
    protected final void lay(Component... fields) {
        var save = new Button(getTranslation("outcome.save"), e -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(errors);
        add(fields);
        add(save);
    }

    /** Whether this outcome is chosen. */
    protected final boolean chosen(String code) {
        return code.equals(outcome.getValue());
    }

    private void save() {
        errors.clear();
        errors.require(outcome);
        check();
        if (!errors.show()) {
            context.complete(this::complete);
        }
    }

    /** Adds what is missing to {@link #errors}. */
    protected abstract void check();

    /** Calls the chapter's service, which completes the step. */
    protected abstract void complete();
}
