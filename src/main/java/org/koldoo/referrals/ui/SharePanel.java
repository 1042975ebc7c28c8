package org.koldoo.referrals.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.FormMemory;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.institutions.ServiceOffer;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.Sharing;

/** What the receiver will see, now and after accepting, on what basis, and the button that sends it. */
class SharePanel extends Div {

    private final transient ReferView.Parts parts;
    private final transient CaseHead head;
    private final transient ServiceOffer offer;
    private final boolean urgent;
    private final transient Runnable sent;
    private final UUID request = UUID.randomUUID();
    private final FormErrors errors = new FormErrors();
    private final CheckboxGroup<String> optional;
    private final BasisPanel basis;
    private final TextArea message;
    private final FormMemory.HalfFilled form;

    SharePanel(ReferView.Parts parts, CaseHead head, ServiceOffer offer, boolean urgent, Runnable sent) {
        this.parts = parts;
        this.head = head;
        this.offer = offer;
        this.urgent = urgent;
        this.sent = sent;
        addClassName("k-referrals-share");
        optional = Fields.checks(
                getTranslation("referrals.share.optional"),
                Sharing.OPTIONAL.stream().sorted().map(SharePanel::option).toList());
        optional.setHelperText(getTranslation("referrals.share.optional.help"));
        basis = new BasisPanel(parts.consents(), parts.notTold(), head, offer.body());
        message = Fields.longText(getTranslation("referrals.share.message"), 2_000);
        message.setHelperText(getTranslation("referrals.share.message.help"));
        var send = new Button(getTranslation(urgent ? "referrals.share.sendUrgent" : "referrals.share.send"));
        send.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        send.addClickListener(e -> send());
        add(
                new H2(offer.name().in(getLocale())),
                errors,
                parts.panels().of(head.number()),
                phone(),
                preview(),
                optional,
                message,
                basis,
                send);
        // The message stands before the basis also because that one is gone once consent is given: fields are known by
        // order.
        form = parts.memory().halfFilled("refer/" + head.number().value() + "/" + offer.id(), this);
        if (form.restored()) {
            addComponentAtIndex(1, new Paragraph(getTranslation("task.draft.back")));
        }
    }

    void keep() {
        form.keep();
    }

    private Div phone() {
        var box = new Div();
        if (urgent && offer.phone24h() != null) {
            box.addClassName("k-referrals-phone");
            box.add(new Paragraph(getTranslation("referrals.phone.call")), Links.dial(offer.phone24h()));
        }
        return box;
    }

    private Div preview() {
        var list = new UnorderedList();
        new TreeSet<>(Sharing.PREVIEW).forEach(f -> list.add(new ListItem(getTranslation("case.field." + f.code()))));
        return new Div(new Paragraph(getTranslation("referrals.share.preview")), list);
    }

    private static Option option(CaseField field) {
        return new Option(field.code(), org.koldoo.base.ui.Words.of("case.field." + field.code()));
    }

    private void send() {
        errors.clear();
        basis.check(errors);
        errors.check(message);
        if (errors.show()) {
            return;
        }
        var referral = new NewReferral(request, head.number(), offer.id(), urgent, chosen(), message.getValue());
        try {
            parts.attempts().run(() -> basis.send(parts.referrals(), referral));
            form.done();
            sent.run();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    private Set<CaseField> chosen() {
        return optional.getValue().stream().map(CaseField::of).collect(java.util.stream.Collectors.toSet());
    }
}
