package org.koldoo.referrals.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Consents;
import org.koldoo.cases.NotTold;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.Referrals;

/** On what basis the receiver may be told: there is one already, or one is recorded here, or consent is asked first. */
class BasisPanel extends Div {

    private final transient Consents consents;
    private final transient CaseHead head;
    private final transient BodyCode receiver;
    private final RadioButtonGroup<String> kind;
    private final TextArea reason;
    private final Checkbox knowing = new Checkbox(getTranslation("notTold.knowing"));
    private final boolean there;

    BasisPanel(Consents consents, NotTold notTold, CaseHead head, BodyCode receiver) {
        this.consents = consents;
        this.head = head;
        this.receiver = receiver;
        kind = Fields.radios(
                getTranslation("referrals.basis.kind"), Option.texts("referrals.basis", kinds(head.child())));
        reason = Fields.longText(getTranslation("referrals.basis.reason"), 2_000);
        var basis = consents.basisFor(head.number(), receiver);
        there = basis.isPresent();
        knowing.setVisible(notTold.of(head.number()).bodies().stream()
                .anyMatch(one -> one.body().equals(receiver)));
        if (basis.isPresent()) {
            addClassName("k-panel");
            add(new Paragraph(
                    getTranslation("referrals.basis.there", getTranslation("referrals.basis." + basis.get()))));
        } else {
            addClassName("k-referrals-basis");
            add(
                    new Paragraph(getTranslation("referrals.basis.missing")),
                    Links.to("ask-consent/" + head.number().value(), getTranslation("referrals.basis.askConsent")),
                    kind,
                    reason,
                    knowing);
        }
    }

    /** A child's best interests are no basis for an adult. */
    private static String[] kinds(boolean child) {
        return child
                ? new String[] {"VITAL_INTEREST", "BEST_INTERESTS", "LEGAL_ORDER"}
                : new String[] {"VITAL_INTEREST", "LEGAL_ORDER"};
    }

    /** Names what is missing. */
    void check(FormErrors errors) {
        if (!there) {
            errors.require(kind, reason);
            if (knowing.isVisible() && !knowing.getValue()) {
                errors.add(knowing, getTranslation("error.notTold.basis"));
            }
        }
    }

    /** Sends, with the chosen basis where there was none: both or neither. */
    void send(Referrals referrals, NewReferral referral) {
        if (there || consents.basisFor(head.number(), receiver).isPresent()) {
            referrals.send(referral);
        } else {
            referrals.send(
                    referral, Consents.BasisKind.valueOf(kind.getValue()), reason.getValue(), knowing.getValue());
        }
    }
}
