package org.koldoo.referrals.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.koldoo.base.ui.Links;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.referrals.Referrals;

/** The telephone of the centre, large: a call is quicker than any screen. */
class PhonePanel extends Section {

    PhonePanel(StepContext context, Referrals referrals, ServiceDirectory directory) {
        addClassName("k-referrals-phone");
        var phone = referrals
                .of(context.item())
                .flatMap(asked -> directory.find(asked.referral().offer()))
                .map(offer -> offer.phone24h())
                .orElse(null);
        if (phone == null) {
            add(new Paragraph(getTranslation("referrals.phone.none")));
        } else {
            add(new Paragraph(getTranslation("referrals.phone.call")), Links.dial(phone));
        }
    }
}
