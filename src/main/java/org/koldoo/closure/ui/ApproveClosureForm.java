package org.koldoo.closure.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.closure.Closures;

/** Approves a closure somebody else proposed, or gives it back with reasons. */
@org.springframework.stereotype.Component
class ApproveClosureForm implements StepForm {

    private final Closures closures;
    private final CodeLists codes;

    ApproveClosureForm(Closures closures, CodeLists codes) {
        this.closures = closures;
        this.codes = codes;
    }

    @Override
    public String stepKey() {
        return "approveClosure";
    }

    @Override
    public Component create(StepContext context) {
        var form = new Div();
        closures.proposed(context.head().number())
                .ifPresent(p -> form.add(
                        new H2(codes.label("closure_reason", p.reason()).in(Words.locale())),
                        new Paragraph(p.note()),
                        new Paragraph(Words.of(p.toldHowToReturn() ? "closure.toldYes" : "closure.toldNo"))));
        var errors = new FormErrors();
        var outcome = Fields.radios(
                Words.of("closure.outcome"),
                context.declaration().outcomes().stream()
                        .map(o -> new Option(o.code(), o.label().in(Words.locale())))
                        .toList());
        var reasons = Fields.longText(Words.of("closure.reasons"), 10_000);
        reasons.setHelperText(Words.of("closure.reasons.help"));
        var save = new Button(Words.of("closure.save"), e -> {
            errors.clear();
            errors.require(outcome);
            if ("RETURNED".equals(outcome.getValue())) {
                errors.require(reasons);
            }
            if (!errors.show()) {
                context.complete(() -> closures.approve(context.item().ref(), outcome.getValue(), reasons.getValue()));
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        form.add(errors, outcome, reasons, new Paragraph(Words.of("closure.effect")), save);
        return form;
    }
}
