package org.koldoo.identification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.identification.Decisions;

/** How old the person may be: documents first, a conversation next, a doctor only as the last resort. */
@org.springframework.stereotype.Component
class AgeForm implements StepForm {

    private final Decisions decisions;

    AgeForm(Decisions decisions) {
        this.decisions = decisions;
    }

    @Override
    public String stepKey() {
        return "assessAge";
    }

    @Override
    public Component create(StepContext context) {
        var form = new Div();
        var method = new RadioButtonGroup<String>();
        method.setLabel(form.getTranslation("identification.age.method"));
        method.setItems("DOCUMENT", "INTERVIEW", "MEDICAL_LAST_RESORT");
        method.setItemLabelGenerator(m -> form.getTranslation("identification.age.method." + m));
        method.setValue("DOCUMENT");
        method.addClassName("k-stacked");
        var outcomes = new Outcomes(context.declaration());
        var reasons = new TextArea(form.getTranslation("identification.age.reasons"));
        reasons.setMaxLength(10_000);
        reasons.setWidthFull();
        var save = new Button(form.getTranslation("identification.age.save"), e -> {
            if (outcomes.check()) {
                context.complete(() -> decisions.assessAge(
                        context.item().ref(), outcomes.getValue(), method.getValue(), reasons.getValue()));
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        form.add(new Paragraph(form.getTranslation("identification.age.help")), method, outcomes, reasons, save);
        return form;
    }
}
