package org.koldoo.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.referrals.Referrals;

/** For a receiver whose answer was heard on the telephone: it was not so. */
class HeardPanel extends Div {

    HeardPanel(StepContext context, Referrals referrals, Select<String> reason) {
        boolean heard = referrals
                .of(context.item())
                .filter(asked -> asked.referral().answeredByPhone()
                        && asked.referral().receiver().equals(context.item().body()))
                .isPresent();
        setVisible(heard);
        if (!heard) {
            return;
        }
        var send = new Button(getTranslation("referrals.heard.send"), click -> {
            reason.setInvalid(reason.isEmpty());
            reason.setErrorMessage(reason.isEmpty() ? getTranslation("referrals.outcome.reasonMissing") : "");
            if (!reason.isEmpty()) {
                context.complete(() -> referrals.notAgreed(context.item().ref(), reason.getValue()));
            }
        });
        add(
                new Paragraph(getTranslation("referrals.heard")),
                new NativeDetails(getTranslation("referrals.heard.wrong"), new Div(reason, send)));
    }
}
