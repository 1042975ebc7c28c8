package org.koldoo.identification.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.identification.Decisions;

/** How old the person may be: documents first, a conversation next, a doctor only as the last resort. */
class AgePanel extends OutcomePanel {

    private final transient Decisions decisions;
    private final RadioButtonGroup<String> method;
    private final TextArea reasons;

    AgePanel(StepContext context, Decisions decisions) {
        super(context);
        this.decisions = decisions;
        method = Fields.radios(
                getTranslation("identification.age.method"),
                Option.texts("identification.age.method", "DOCUMENT", "INTERVIEW", "MEDICAL_LAST_RESORT"));
        reasons = Fields.longText(getTranslation("identification.age.reasons"), 10_000);
        lay(new Paragraph(getTranslation("identification.age.help")), method, outcome, reasons);
    }

    @Override
    protected void check() {
        errors.require(method);
    }

    @Override
    protected void complete() {
        decisions.assessAge(context.item().ref(), outcome.getValue(), method.getValue(), reasons.getValue());
    }
}
