package org.koldoo.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.textfield.TextField;
import org.koldoo.base.ui.Fields;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.referrals.Referrals;

/** The number to call, large, and what came of it. */
class PhoneForm extends OutcomePanel {

    private final transient Referrals referrals;
    private final TextField who;

    PhoneForm(StepContext context, Referrals referrals, Component phone, Component asked) {
        super(context);
        this.referrals = referrals;
        who = Fields.text(getTranslation("referrals.phone.who"), 120);
        who.setHelperText(getTranslation("referrals.phone.who.help"));
        who.setVisible(false);
        outcome.addValueChangeListener(change -> who.setVisible(chosen("AGREED")));
        lay(phone, asked, outcome, who);
    }

    @Override
    protected void check() {
        errors.check(who);
    }

    @Override
    protected void complete() {
        referrals.phoned(context.item().ref(), outcome.getValue(), who.isVisible() ? who.getValue() : "");
    }
}
