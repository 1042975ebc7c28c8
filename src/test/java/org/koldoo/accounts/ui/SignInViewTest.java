package org.koldoo.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinSession;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.Due;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.OneTimePassword;
import org.koldoo.accounts.StaffPrincipal;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.ModuleTest;
import org.koldoo.testing.SecondPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@ViewPackages(packages = "org.koldoo.accounts.ui")
class SignInViewTest extends SpringBrowserlessTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactionOfTest;

    @Autowired
    UserAdmin users;

    @MockitoBean
    Journal journal;

    @Test
    void aWrongPasswordIsToldInWordsAndTheLoginStays() {
        navigate(SignInView.class);
        assertThat(find(H1.class).all()).hasSize(1);
        signIn("somebody", "wrong");

        assertThat(find(FormErrors.class).single().isVisible()).isTrue();
        assertThat(find(TextField.class).single().getValue()).isEqualTo("somebody");
        assertThat(find(PasswordField.class).single().isEmpty()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void theRightPasswordPutsThePersonIntoTheSession() {
        var password = create("gulbara");
        navigate(SignInView.class);
        signIn("Gulbara ", password.value());

        var authentication = SecurityContextHolder.getContext().getAuthentication();
        assertThat(authentication).isNotNull();
        assertThat(authentication.getPrincipal()).isInstanceOfSatisfying(StaffPrincipal.class, person -> {
            assertThat(person.id()).isEqualTo(password.user());
            assertThat(person.due()).contains(Due.PASSWORD);
        });
    }

    /** Whoever knew the session before, because they had chosen it or looked over a shoulder, knows nothing of the one after. */
    @Test
    @Asvs("V7.2.4")
    void withTheRightPasswordTheSessionIsAnotherOne() {
        var password = create("nargiza");
        navigate(SignInView.class);
        var before = VaadinSession.getCurrent().getSession().getId();
        signIn("nargiza", "wrong");
        assertThat(VaadinSession.getCurrent().getSession().getId()).isEqualTo(before);
        signIn("nargiza", password.value());
        assertThat(VaadinRequest.getCurrent().getWrappedSession().getId()).isNotEqualTo(before);
    }

    @Test
    void outsideTheDemonstrationNobodyIsOfferedAClick() {
        navigate(SignInView.class);
        assertThat(find(NativeButton.class).withClassName("k-accounts-card").all())
                .isEmpty();
    }

    private void signIn(String login, String password) {
        test(find(TextField.class).single()).setValue(login);
        test(find(PasswordField.class).single()).setValue(password);
        test(find(Button.class).withText(Words.of("accounts.signIn.button")).single())
                .click();
    }

    private OneTimePassword create(String login) {
        var person = new NewStaffMember(login, "Гүлбара", BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER), "ky-KG");
        var made = Acting.as(Acting.admin(), () -> users.create(person));
        SecondPerson.agrees(sql, transactionOfTest);
        return made;
    }
}
