package org.koldoo.accounts.ui;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import org.koldoo.accounts.SignIn;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;

/** Login and password. What was typed as login stays after a refusal. */
class SignInForm extends Div {

    private final FormErrors errors = new FormErrors();
    private final TextField login = Fields.text(Words.of("accounts.login"), 40);
    private final PasswordField password = Passwords.current(Words.of("accounts.password"));
    private final transient SignIn signIn;
    private final transient SessionDoor door;

    SignInForm(SignIn signIn, SessionDoor door) {
        this.signIn = signIn;
        this.door = door;
        addClassName("k-form");
        login.getElement().setProperty("autocomplete", "username").setProperty("autocapitalize", "none");
        login.setAutofocus(true);
        var button = new Button(Words.of("accounts.signIn.button"), click -> submit());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        button.addClickShortcut(Key.ENTER);
        button.setDisableOnClick(true);
        add(errors, login, password, button);
        button.addClickListener(click -> button.setEnabled(true));
    }

    private void submit() {
        errors.clear();
        errors.require(login, password);
        if (errors.show()) {
            return;
        }
        signIn.attempt(login.getValue(), password.getValue()).ifPresentOrElse(door::goOn, this::refuse);
    }

    private void refuse() {
        password.clear();
        errors.add(Words.of("accounts.signIn.wrong"));
        errors.show();
    }
}
