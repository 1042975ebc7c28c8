package org.koldoo.accounts.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.StaffMember;
import org.koldoo.accounts.StaffPrincipal;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.journal.Journal;
import org.koldoo.testing.ModuleTest;
import org.koldoo.testing.SecondPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
@ViewPackages(packages = {"org.koldoo.accounts.ui", "org.koldoo.base.ui"})
class UsersViewTest extends SpringBrowserlessTest {

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transactionOfTest;

    @Autowired
    Accounts accounts;

    @Autowired
    UserAdmin users;

    @MockitoBean
    Journal journal;

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        signIn(Role.ADMIN);
        super.initVaadinEnvironment();
        signIn(Role.ADMIN);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void anAdministratorAddsAPersonAndSeesTheOneTimePasswordOnce() {
        navigate(UsersView.class);
        test(button("accounts.users.add")).click();
        test(find(TextField.class).withLabel(Words.of("accounts.login")).single())
                .setValue("begimay");
        test(find(TextField.class).withLabel(Words.of("accounts.name")).single())
                .setValue("Бегимай");
        body().setValue("CCO");
        roles().setValue(Set.of("caseworker"));
        test(button("accounts.users.create")).click();

        assertThat(find(Code.class).single().getText()).hasSizeGreaterThan(15);
        var until = Times.text(users.search("begimay", 0, 1).getFirst().oneTimeUntil());
        assertThat(find(Paragraph.class)
                        .withText(Words.of("accounts.oneTime.until", until))
                        .all())
                .hasSize(1);
        assertThat(accounts.byLogin("begimay")).isPresent();
        assertThat(find(UserRow.class).all()).isNotEmpty();
    }

    @Test
    void aRefusalLeavesWhatWasTyped() {
        navigate(UsersView.class);
        test(button("accounts.users.add")).click();
        var login = find(TextField.class).withLabel(Words.of("accounts.login")).single();
        test(login).setValue("no");
        test(find(TextField.class).withLabel(Words.of("accounts.name")).single())
                .setValue("Бегимай");
        body().setValue("CCO");
        roles().setValue(Set.of("caseworker"));
        test(button("accounts.users.create")).click();

        assertThat(find(FormErrors.class).single().isVisible()).isTrue();
        assertThat(login.getValue()).isEqualTo("no");
    }

    @Test
    void aSearchThatFindsNobodySaysSo() {
        navigate(UsersView.class);
        assertThat(find(H1.class).all()).hasSize(1);
        test(find(TextField.class).withLabel(Words.of("accounts.users.search")).single())
                .setValue("nobody is called that");
        assertThat(find(EmptyState.class).all()).hasSize(1);
    }

    @Test
    void anAdministratorOfABodyFindsNothingToPressThatIsNotAllowed() {
        signIn(Role.ADMIN);
        var officer = person("mfa-officer", "MFA", Role.OFFICER);
        var above = person("mfa-second", "MFA", Role.ADMIN);
        var other = person("mvd-officer", "MVD", Role.OFFICER);
        signIn(Role.ADMIN, BodyCode.of("MFA"));
        navigate(UsersView.class);

        assertThat(find(Paragraph.class)
                        .withText(Words.of("accounts.users.ownOnly"))
                        .all())
                .hasSize(1);
        assertThat(row(officer).orElseThrow().getElement().getTextRecursively())
                .contains(Words.of("accounts.users.reset"));
        assertThat(row(above).orElseThrow().getElement().getTextRecursively())
                .contains(Words.of("accounts.users.above"))
                .doesNotContain(Words.of("accounts.users.edit"), Words.of("accounts.users.reset"));
        assertThat(row(other)).isEmpty();

        test(button("accounts.users.add")).click();
        assertThat(body().getValue()).isEqualTo("MFA");
        assertThat(body().isReadOnly()).isTrue();
        assertThat(roles().getListDataView().getItems()).doesNotContain("admin", "coordinator");
    }

    private String person(String login, String body, Role role) {
        users.create(new NewStaffMember(login, login, BodyCode.of(body), null, Set.of(role), "ru"));
        SecondPerson.agrees(sql, transactionOfTest);
        return login;
    }

    private Optional<UserRow> row(String login) {
        return find(UserRow.class).all().stream()
                .filter(row -> row.getElement().getTextRecursively().contains(login))
                .findFirst();
    }

    private Button button(String key) {
        return find(Button.class).withText(Words.of(key)).single();
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> body() {
        return (ComboBox<String>)
                find(ComboBox.class).withLabel(Words.of("accounts.body")).single();
    }

    @SuppressWarnings("unchecked")
    private CheckboxGroup<String> roles() {
        return (CheckboxGroup<String>) find(CheckboxGroup.class).single();
    }

    private static void signIn(Role role) {
        signIn(role, null);
    }

    private static void signIn(Role role, @Nullable BodyCode body) {
        var member = new StaffMember(UserId.random(), "root", "Root", body, null, Set.of(role), true);
        var person = new StaffPrincipal(member, Locale.of("ru"), 1, Set.of(), Instant.MAX);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.authentication());
        SecurityContextHolder.setContext(context);
    }
}
