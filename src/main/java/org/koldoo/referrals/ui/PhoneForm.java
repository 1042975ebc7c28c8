package org.koldoo.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import org.koldoo.base.ui.Fields;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.referrals.Referrals;

/** The number to call, large, and what came of it. */
class PhoneForm extends OutcomePanel {

    private final transient Referrals referrals;
    private final TextField who;
    private final Select<String> reason;

    PhoneForm(StepContext context, Referrals referrals, Select<String> reason, Component phone, Component asked) {
        super(context);
        this.referrals = referrals;
        who = Fields.text(getTranslation("referrals.phone.who"), 120);
        who.setHelperText(getTranslation("referrals.phone.who.help"));
        this.reason = reason;
        showFields();
        outcome.addValueChangeListener(change -> showFields());
        lay(phone, asked, outcome, reason, who);
    }

    private void showFields() {
        who.setVisible(chosen("AGREED") || chosen("DECLINED"));
        reason.setVisible(chosen("DECLINED"));
    }

    @Override
    protected void check() {
        if (reason.isVisible()) {
            errors.require(reason);
        }
        errors.check(who);
    }

    @Override
    protected void complete() {
        referrals.phoned(
                context.item().ref(),
                outcome.getValue(),
                who.isVisible() ? who.getValue() : "",
                reason.isVisible() ? reason.getValue() : null);
    }
}
