package org.koldoo.returns.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.returns.Returns;

/** What may wait at the other end, how bad it is, and what is done about it: before any ticket is bought. */
class RiskPanel extends OutcomePanel {

    private final transient Returns returns;
    private final CheckboxGroup<String> risks;
    private final RadioButtonGroup<String> level;
    private final TextArea measures;

    RiskPanel(StepContext context, Returns returns, CodeLists codes) {
        super(context);
        this.returns = returns;
        risks = Fields.checks(getTranslation("returns.risks"), Option.of(codes, "return_risk"));
        level = Fields.radios(getTranslation("returns.level"), Option.of(codes, "risk_level"));
        measures = Fields.longText(getTranslation("returns.measures"), 4_000);
        lay(new Paragraph(getTranslation("returns.risk.help")), risks, level, measures, outcome);
    }

    @Override
    protected void check() {
        errors.require(level);
    }

    @Override
    protected void complete() {
        returns.risk(
                context.item().ref(),
                outcome.getValue(),
                new Returns.Risk(risks.getValue(), level.getValue(), measures.getValue()));
    }
}
