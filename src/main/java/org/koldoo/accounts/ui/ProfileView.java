package org.koldoo.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinSession;
import jakarta.annotation.security.PermitAll;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.koldoo.accounts.OwnAccount;
import org.koldoo.accounts.OwnSessions;
import org.koldoo.accounts.SecondFactors;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.ProfilePart;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;

@Route("profile")
@PermitAll
class ProfileView extends Div implements HasDynamicTitle {

    private final FormErrors errors = new FormErrors();
    private final TextField name = Fields.text(Words.of("accounts.name"), 120);
    private final RadioButtonGroup<String> language = LanguageField.make();
    private final Checkbox shortcuts = new Checkbox(Words.of("accounts.profile.shortcuts"));
    private final transient OwnAccount account;

    ProfileView(
            OwnAccount account,
            SecondFactors factors,
            WithProof proof,
            SessionDoor door,
            OwnSessions sessions,
            List<ProfilePart> parts) {
        this.account = account;
        var profile = account.profile();
        name.setValue(profile.displayName());
        language.setValue(profile.language());
        shortcuts.setValue(profile.shortcuts());
        var save = new Button(Words.of("accounts.profile.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(errors, name, language, shortcuts, save);
        form.addClassName("k-form");
        var header =
                new PageHeader(Words.of("accounts.profile.title"), Words.of("accounts.profile.login", profile.login()));
        add(header, form);
        if (profile.hasPassword()) {
            add(Links.button("password", Words.of("accounts.password.title")));
            add(new FactorsPanel(factors, proof, door));
        }
        add(new SessionsPanel(sessions, proof));
        parts.stream()
                .sorted(Comparator.comparingInt(ProfilePart::order))
                .map(ProfilePart::create)
                .forEach(this::add);
    }

    private void save() {
        errors.clear();
        errors.require(name, language);
        if (errors.show()) {
            return;
        }
        try {
            account.changeProfile(name.getValue(), language.getValue(), shortcuts.getValue());
            VaadinSession.getCurrent().setLocale(Locale.forLanguageTag(language.getValue()));
            UI.getCurrent().getPage().reload();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    @Override
    public String getPageTitle() {
        return Words.of("accounts.profile.title");
    }
}
