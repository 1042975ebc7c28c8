package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.koldoo.accounts.OwnAccount;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.LanguageChoice;
import org.koldoo.base.ui.Words;

@Route(value = "password", autoLayout = false)
@PermitAll
class PasswordView extends Doorway {

    private final FormErrors errors = new FormErrors();
    private final PasswordField current = Passwords.current(Words.of("accounts.password.current"));
    private final PasswordField next = Passwords.fresh(Words.of("accounts.password.new"));
    private final PasswordField again = Passwords.fresh(Words.of("accounts.password.again"));
    private final transient OwnAccount account;
    private final transient SessionDoor door;

    PasswordView(LanguageChoice languages, OwnAccount account, SessionDoor door) {
        super(languages, "accounts.password.title");
        this.account = account;
        this.door = door;
        again.setHelperText("");
        var button = new Button(Words.of("accounts.password.button"), click -> submit());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(errors, current, next, again, button);
        form.addClassName("k-form");
        show(new Paragraph(Words.of("accounts.password.lead")), form);
    }

    private void submit() {
        errors.clear();
        errors.require(current, next, again);
        if (!next.getValue().equals(again.getValue())) {
            errors.add(again, Words.of("accounts.password.different"));
        }
        if (errors.show()) {
            return;
        }
        try {
            door.goOn(account.changePassword(current.getValue(), next.getValue()));
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }
}
