package org.koldoo.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.textfield.PasswordField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.OneTimePassword;
import org.koldoo.accounts.OwnAccount;
import org.koldoo.accounts.SignIn;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Words;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Acting;
import org.koldoo.testing.ModuleTest;
import org.koldoo.testing.MutableClock;
import org.koldoo.testing.OneTimeCodes;
import org.koldoo.testing.SecondPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@ViewPackages(packages = {"org.koldoo.accounts.ui", "org.koldoo.base.ui"})
class FirstUseTest extends SpringBrowserlessTest {

    private static final String PASSPHRASE = "төрт кашык бышкан айран";

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactionOfTest;

    @Autowired
    UserAdmin users;

    @Autowired
    OwnAccount own;

    @Autowired
    SignIn signIn;

    @Autowired
    MutableClock clock;

    @MockitoBean
    Journal journal;

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void theOneTimePasswordLeadsToItsPageThenToTheSecondFactorAndThenToTheCodeOfConduct() {
        var password = create("cholponai");
        navigate(SignInView.class);
        test(find(TextField.class).single()).setValue("cholponai");
        test(find(PasswordField.class).single()).setValue(password.value());
        test(button("accounts.signIn.button")).click();

        UI.getCurrent().navigate("profile");
        assertThat(getCurrentView()).isInstanceOf(PasswordView.class);
        UI.getCurrent().navigate("admin/users");
        assertThat(getCurrentView()).isInstanceOf(PasswordView.class);

        field("accounts.password.current").setValue(password.value());
        field("accounts.password.new").setValue(PASSPHRASE);
        field("accounts.password.again").setValue(PASSPHRASE);
        test(button("accounts.password.button")).click();

        UI.getCurrent().navigate("profile");
        assertThat(getCurrentView()).isInstanceOf(EnrolView.class);
        test(find(Button.class).withId("enrol-totp").single()).click();
        var key = find(Code.class).withId("totp-key").single().getText();
        test(find(TextField.class).withLabel(Words.of("factor.prove.code")).single())
                .setValue(OneTimeCodes.of(key, clock.instant()));
        test(find(Button.class).withId("totp-finish").single()).click();
        assertThat(find(CodeSheet.class).all()).hasSize(1);
        test(find(Button.class).withId("enrolled-on").single()).click();

        UI.getCurrent().navigate("profile");
        assertThat(getCurrentView()).isInstanceOf(ConductView.class);
        assertThat(CurrentActor.find()).isEmpty();
        test(button("accounts.conduct.button")).click();

        assertThat(CurrentActor.require().roles()).containsExactly(Role.CASEWORKER);
        UI.getCurrent().navigate("profile");
        assertThat(getCurrentView()).isInstanceOf(ProfileView.class);
    }

    private PasswordField field(String key) {
        return find(PasswordField.class).withLabel(Words.of(key)).single();
    }

    private Button button(String key) {
        return find(Button.class).withText(Words.of(key)).single();
    }

    private OneTimePassword create(String login) {
        var person = new NewStaffMember(login, "Жаңыл", BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER), "ky-KG");
        var made = Acting.as(Acting.admin(), () -> users.create(person));
        SecondPerson.agrees(sql, transactionOfTest);
        return made;
    }
}
