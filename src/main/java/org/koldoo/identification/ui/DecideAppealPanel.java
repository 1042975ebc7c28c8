package org.koldoo.identification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.ui.Fields;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.identification.AppealRecord;
import org.koldoo.identification.Appeals;

/** Decides an appeal, by somebody who took no part before. */
class DecideAppealPanel extends OutcomePanel {

    private final transient Appeals appeals;
    private final TextArea reasons;

    DecideAppealPanel(StepContext context, Appeals appeals) {
        super(context);
        this.appeals = appeals;
        reasons = Fields.longText(getTranslation("identification.decision.reasons"), 10_000);
        reasons.setRequiredIndicatorVisible(true);
        var filed = new Div();
        appeals.of(context.item().caseNumber()).stream()
                .filter(a -> a.decision() == null)
                .findFirst()
                .ifPresent(a -> show(filed, a));
        lay(filed, outcome, reasons);
    }

    private void show(Div filed, AppealRecord appeal) {
        filed.add(
                new H3(getTranslation("identification.appeal.grounds." + appeal.grounds())),
                new Paragraph(getTranslation("identification.appeal.filedBy." + appeal.filedBy())),
                new Paragraph(appeal.statement()));
    }

    @Override
    protected void check() {
        errors.require(reasons);
    }

    @Override
    protected void complete() {
        appeals.decide(context.item().ref(), outcome.getValue(), reasons.getValue());
    }
}
