package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.accounts.OneTimePassword;
import org.koldoo.base.ui.Words;

/** Shows a one-time password, once. */
final class OneTimeDialog {

    private OneTimeDialog() {}

    static void show(String login, OneTimePassword password) {
        var dialog = new Dialog(Words.of("accounts.oneTime.title"));
        var secret = new Code(password.value());
        secret.addClassName("k-accounts-secret");
        dialog.add(new Paragraph(Words.of("accounts.oneTime.lead", login)), secret);
        var close = new Button(Words.of("accounts.oneTime.close"), click -> dialog.close());
        close.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        dialog.getFooter().add(close);
        dialog.setCloseOnOutsideClick(false);
        dialog.open();
    }
}
