package org.koldoo.identification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.identification.Appeals;

/** Decides an appeal, by somebody who took no part before. */
@org.springframework.stereotype.Component
class DecideAppealForm implements StepForm {

    private final Appeals appeals;

    DecideAppealForm(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public String stepKey() {
        return "decideAppeal";
    }

    @Override
    public Component create(StepContext context) {
        var form = new Div();
        appeals.of(context.head().number()).stream()
                .filter(a -> a.decision() == null)
                .findFirst()
                .ifPresent(a -> form.add(
                        new H3(form.getTranslation("identification.appeal.grounds." + a.grounds())),
                        new Paragraph(form.getTranslation("identification.appeal.filedBy." + a.filedBy())),
                        new Paragraph(a.statement())));
        var outcomes = new Outcomes(context.declaration());
        var reasons = new TextArea(form.getTranslation("identification.decision.reasons"));
        reasons.setRequiredIndicatorVisible(true);
        reasons.setMaxLength(10_000);
        reasons.setWidthFull();
        var save = new Button(form.getTranslation("identification.decision.save"), e -> {
            boolean missing = reasons.getValue().isBlank();
            reasons.setInvalid(missing);
            reasons.setErrorMessage(missing ? form.getTranslation("error.decision.reasons") : "");
            if (outcomes.check() && !missing) {
                context.complete(() -> appeals.decide(context.item().ref(), outcomes.getValue(), reasons.getValue()));
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        form.add(outcomes, reasons, save);
        return form;
    }
}
