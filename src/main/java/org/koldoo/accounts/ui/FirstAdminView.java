package org.koldoo.accounts.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.koldoo.accounts.FirstAdmin;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.LanguageChoice;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Words;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the first administrator of a new installation; once that is done, this page does not exist any more. */
@Route(value = "first-admin", autoLayout = false)
@AnonymousAllowed
class FirstAdminView extends Doorway implements BeforeEnterObserver {

    private final FormErrors errors = new FormErrors();
    private final TextField token = Fields.text(Words.of("accounts.firstAdmin.token"), 60);
    private final TextField login = Fields.text(Words.of("accounts.login"), 40);
    private final TextField name = Fields.text(Words.of("accounts.name"), 120);
    private final PasswordField password = Passwords.fresh(Words.of("accounts.password.new"));
    private final PasswordField again = Passwords.fresh(Words.of("accounts.password.again"));
    private final Div form = new Div();
    private final transient ObjectProvider<FirstAdmin> firstAdmin;

    FirstAdminView(LanguageChoice languages, ObjectProvider<FirstAdmin> firstAdmin) {
        super(languages, "accounts.firstAdmin.title");
        this.firstAdmin = firstAdmin;
        login.setHelperText(Words.of("accounts.login.rule"));
        again.setHelperText("");
        var button = new Button(Words.of("accounts.firstAdmin.button"), click -> submit());
        button.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        form.addClassName("k-form");
        form.add(errors, token, login, name, password, again, button);
        show(new Paragraph(Words.of("accounts.firstAdmin.lead")), form);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var door = firstAdmin.getIfAvailable();
        if (door == null || !door.open()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private void submit() {
        errors.clear();
        errors.require(token, login, name, password, again);
        if (!password.getValue().equals(again.getValue())) {
            errors.add(again, Words.of("accounts.password.different"));
        }
        if (errors.show()) {
            return;
        }
        try {
            firstAdmin
                    .getObject()
                    .create(
                            token.getValue(),
                            login.getValue(),
                            name.getValue(),
                            password.getValue(),
                            Words.locale().toLanguageTag());
            form.removeAll();
            form.add(
                    new Paragraph(Words.of("accounts.firstAdmin.done")),
                    Links.primary("sign-in", Words.of("accounts.signIn.title")));
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }
}
