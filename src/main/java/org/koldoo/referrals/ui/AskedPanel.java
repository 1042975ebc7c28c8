package org.koldoo.referrals.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.institutions.Institutions;
import org.koldoo.referrals.Referrals;

/** What is being asked, by whom and when: for both sides of a referral. */
class AskedPanel extends Section {

    AskedPanel(StepContext context, Referrals referrals, CodeLists codes, Institutions institutions) {
        addClassName("k-referrals-asked");
        referrals.of(context.item()).ifPresent(asked -> {
            var referral = asked.referral();
            var tags = new Div(
                    new Tag(codes.label("service", referral.service()).in(getLocale())),
                    new Tag(getTranslation("referrals.state." + referral.state())));
            if (referral.emergency()) {
                tags.add(new Tag(getTranslation("referrals.emergency"), Tag.Tone.ALARM));
            }
            tags.addClassName("k-tags");
            var sender = institutions
                    .find(referral.sender())
                    .map(b -> b.name().in(getLocale()))
                    .orElse(referral.sender().value());
            var receiver = institutions
                    .find(referral.receiver())
                    .map(b -> b.name().in(getLocale()))
                    .orElse(referral.receiver().value());
            add(
                    tags,
                    new Paragraph(getTranslation("referrals.asked", sender, receiver, Times.text(referral.sentAt()))));
            if (referral.declineReason() != null) {
                add(new Paragraph(
                        codes.label("decline_reason", referral.declineReason()).in(getLocale())));
            }
            if (!asked.message().isEmpty()) {
                add(new Paragraph(asked.message()));
            }
        });
    }
}
