package org.koldoo.closure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.closure.Closures;

/** Proposes to close a case, or says that it is too early. */
@org.springframework.stereotype.Component
class ProposeClosureForm implements StepForm {

    private final Closures closures;
    private final CodeLists codes;

    ProposeClosureForm(Closures closures, CodeLists codes) {
        this.closures = closures;
        this.codes = codes;
    }

    @Override
    public String stepKey() {
        return "proposeClosure";
    }

    @Override
    public Component create(StepContext context) {
        var errors = new FormErrors();
        var outcome = Fields.radios(
                Words.of("closure.outcome"),
                context.declaration().outcomes().stream()
                        .map(o -> new Option(o.code(), o.label().in(Words.locale())))
                        .toList());
        var reason = Fields.radios(Words.of("closure.reason"), Option.of(codes, "closure_reason"));
        var note = Fields.longText(Words.of("closure.note"), 10_000);
        note.setHelperText(Words.of("closure.note.help"));
        var told = new Checkbox(Words.of("closure.told"));
        var details = new Div(reason, note, told);
        details.setVisible(false);
        outcome.addValueChangeListener(e -> details.setVisible("READY".equals(e.getValue())));
        var save = new Button(Words.of("closure.save"), e -> {
            errors.clear();
            errors.require(outcome);
            if (details.isVisible()) {
                errors.require(reason, note);
            }
            if (!errors.show()) {
                var proposal = new Closures.Proposal(
                        reason.getValue() == null ? "" : reason.getValue(), note.getValue(), told.getValue());
                context.complete(() -> closures.propose(context.item().ref(), outcome.getValue(), proposal));
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return new Div(errors, outcome, details, save);
    }
}
