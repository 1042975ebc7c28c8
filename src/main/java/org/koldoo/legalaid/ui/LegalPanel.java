package org.koldoo.legalaid.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.StepContext;

/** What the three forms share: the outcomes of the procedure, errors in words, one button. */
abstract class LegalPanel extends Div {

    final transient StepContext context;
    final FormErrors errors = new FormErrors();
    final RadioButtonGroup<String> outcome;

    LegalPanel(StepContext context) {
        this.context = context;
        outcome = Fields.radios(
                getTranslation("legal.outcome"),
                context.declaration().outcomes().stream()
                        .map(o -> new Option(o.code(), o.label().in(getLocale())))
                        .toList());
    }

    final void lay(Component... fields) {
        var save = new Button(getTranslation("legal.save"), e -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(errors);
        add(fields);
        add(save);
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
    abstract void check();

    abstract void complete();
}
