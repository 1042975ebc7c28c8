package org.koldoo.closure.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.closure.Closures;

/** Approves a closure somebody else proposed, or gives it back with reasons. */
class ApprovePanel extends OutcomePanel {

    private final transient Closures closures;
    private final TextArea reasons;

    ApprovePanel(StepContext context, Closures closures, CodeLists codes) {
        super(context);
        this.closures = closures;
        reasons = Fields.longText(getTranslation("closure.reasons"), 10_000);
        reasons.setHelperText(getTranslation("closure.reasons.help"));
        var proposed = new Div();
        closures.proposed(context.item().caseNumber())
                .ifPresent(p -> proposed.add(
                        new H2(codes.label("closure_reason", p.reason()).in(getLocale())),
                        new Paragraph(p.note()),
                        new Paragraph(getTranslation(p.toldHowToReturn() ? "closure.toldYes" : "closure.toldNo"))));
        lay(proposed, outcome, reasons, new Paragraph(getTranslation("closure.effect")));
    }

    @Override
    protected void check() {
        if (chosen("RETURNED")) {
            errors.require(reasons);
        }
    }

    @Override
    protected void complete() {
        closures.approve(context.item().ref(), outcome.getValue(), reasons.getValue());
    }
}
