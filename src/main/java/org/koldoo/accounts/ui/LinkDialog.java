package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import org.koldoo.accounts.SingleSignOn;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;

/** Whom the organisation's provider means by this account. */
final class LinkDialog {

    private LinkDialog() {}

    static void show(StaffMember member, SingleSignOn signOn, WithProof proof) {
        var dialog = new Dialog(Words.of("signon.link") + ": " + member.displayName());
        var errors = new FormErrors();
        var subject = Fields.text(Words.of("signon.link.subject"), 255);
        subject.setHelperText(Words.of("signon.link.help"));
        signOn.subject(member.id()).ifPresent(subject::setValue);
        var save = new Button(Words.of("signon.link.save"), click -> {
            errors.clear();
            proof.run(
                    () -> {
                        boolean waits = signOn.propose(member.id(), subject.getValue());
                        dialog.close();
                        Notices.done(Words.of(waits ? "signon.link.asked" : "accounts.users.saved"));
                    },
                    errors::refused);
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        dialog.add(errors, subject);
        dialog.getFooter().add(new Button(Words.of("button.cancel"), click -> dialog.close()), save);
        dialog.open();
    }
}
