package org.koldoo.intake.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.intake.ConsentQuestions;
import org.koldoo.intake.ConsentTalks;

/** Informing the person and asking, purpose by purpose, as a task. */
@org.springframework.stereotype.Component
class InformAndConsentForm implements StepForm {

    private final ConsentTalks talks;
    private final ConsentTalkForm.Parts parts;

    InformAndConsentForm(ConsentTalks talks, ConsentTalkForm.Parts parts) {
        this.talks = talks;
        this.parts = parts;
    }

    @Override
    public String stepKey() {
        return "informAndConsent";
    }

    @Override
    public boolean talk() {
        return true;
    }

    @Override
    public Component create(StepContext context) {
        var child = context.head().child();
        var form = new ConsentTalkForm(
                parts,
                ConsentQuestions.talk(child),
                context.fields().getOrDefault(CaseField.LANGUAGE, ""),
                answers -> context.complete(() -> talks.complete(context.item().ref(), answers)));
        if (!child) {
            form.note("consentErases", ConsentQuestions::refusesHelp);
        }
        return new Div(new Paragraph(Words.of(child ? "intake.consent.child" : "intake.consent.lead")), form);
    }
}
