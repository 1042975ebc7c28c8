package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.MutableClock;
import org.koldoo.testing.SecondPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for accounts on every database. */
abstract class AccountsRules {

    private static final String PASSPHRASE = "төрт кашык бышкан айран";

    @Autowired
    SignIn signIn;

    @Autowired
    UserAdmin users;

    @Autowired
    OwnAccount own;

    @Autowired
    SecondFactors factors;

    @Autowired
    Accounts accounts;

    @Autowired
    AccountStamps stamps;

    @Autowired
    FirstAdminDoor door;

    @Autowired
    JdbcClient sql;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @MockitoBean
    Journal journal;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    @Asvs({"V6.4.1", "V6.4.6"})
    void aNewPersonSignsInWithTheOneTimePasswordButHasNoRoleUntilItIsReplaced() {
        var login = freshLogin();
        var password = create(login, "CCB", Role.CASEWORKER);

        var first = signIn.attempt(login.toUpperCase(), password.value()).orElseThrow();
        assertThat(first.due()).contains(Due.PASSWORD);
        assertThat(first.actor().roles()).isEmpty();
        assertThat(first.authentication().getAuthorities()).isEmpty();

        var second = Acting.as(first.actor(), () -> own.changePassword(password.value(), PASSPHRASE));
        assertThat(second.due()).doesNotContain(Due.PASSWORD);
        assertThat(second.actor().roles()).isEmpty();

        assertThat(second.due()).containsExactlyInAnyOrder(Due.ENROLMENT, Due.CONDUCT);
        var enrolled = SignedIn.as(second, () -> {
            var offer = factors.offerTotp("");
            return factors.addTotp(offer, SignedIn.code(offer.key(), clock.instant()), "телефон")
                    .person();
        });
        assertThat(enrolled.actor().roles()).isEmpty();

        var third = SignedIn.as(enrolled, own::acceptConduct);
        assertThat(third.ready()).isTrue();
        assertThat(third.actor().roles()).containsExactly(Role.CASEWORKER);
        assertThat(signIn.attempt(login, PASSPHRASE)).isPresent();
        assertThat(signIn.attempt(login, password.value())).isEmpty();
        assertThat(accounts.someoneCanAct(BodyCode.of("CCB"), Role.CASEWORKER)).isTrue();
        assertThat(accounts.ofBody(BodyCode.of("CCB"))).contains(third.member());
    }

    @Test
    @Asvs("V6.4.1")
    void aOneTimePasswordThatNobodyUsedInTimeIsAWrongOne() {
        var login = freshLogin();
        var password = create(login, "CCB", Role.CASEWORKER);
        clock.advance(Duration.ofHours(24).minusSeconds(1));
        assertThat(account(password).oneTimeEnded()).isFalse();
        assertThat(signIn.attempt(login, password.value())).isPresent();

        clock.advance(Duration.ofSeconds(1));
        assertThat(account(password).oneTimeEnded()).isTrue();
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.attempt(login, password.value())).isEmpty();
            clock.advance(Duration.ofSeconds(31));
        }
        assertThat(account(password).resting()).isTrue();

        clock.advance(Duration.ofMinutes(15));
        var another = Acting.as(Acting.admin(), () -> users.resetPassword(password.user()));
        assertThat(account(password).oneTimeEnded()).isFalse();
        assertThat(signIn.attempt(login, password.value())).isEmpty();
        var person = signIn.attempt(login, another.value()).orElseThrow();
        Acting.as(person.actor(), () -> own.changePassword(another.value(), PASSPHRASE));
        clock.advance(Duration.ofDays(400));
        assertThat(signIn.attempt(login, PASSPHRASE)).isPresent();
    }

    private StaffAccount account(OneTimePassword password) {
        return Acting.as(Acting.admin(), () -> users.find(password.user())).orElseThrow();
    }

    @Test
    @Asvs("V6.3.8")
    void anUnknownLoginAndAWrongPasswordGetTheSameAnswer() {
        var login = freshLogin();
        create(login, "CCB", Role.CASEWORKER);
        long before = unknownTries();

        assertThat(signIn.attempt(login, "wrong")).isEmpty();
        assertThat(signIn.attempt("nobody-" + login, "wrong")).isEmpty();
        assertThat(signIn.attempt(login, "x".repeat(10_000))).isEmpty();
        assertThat(unknownTries()).isEqualTo(before + 1);
    }

    @Test
    @Asvs("V6.3.1")
    void tenWrongTriesMakeAnAccountRestForAQuarterOfAnHourAndNotForEver() {
        var login = freshLogin();
        var password = create(login, "CCB", Role.CASEWORKER);
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.attempt(login, "wrong")).isEmpty();
            clock.advance(Duration.ofSeconds(31));
        }
        assertThat(signIn.attempt(login, password.value())).isEmpty();
        assertThat(Acting.as(Acting.admin(), () -> users.find(password.user()))
                        .orElseThrow()
                        .resting())
                .isTrue();

        clock.advance(Duration.ofMinutes(15));
        assertThat(signIn.attempt(login, password.value())).isPresent();
    }

    @Test
    @Asvs({"V7.4.2", "V8.3.2"})
    void aDeactivatedPersonIsOutWithinFiveSecondsAndCannotSignIn() {
        var login = freshLogin();
        var password = create(login, "CCB", Role.CASEWORKER);
        var person = signIn.attempt(login, password.value()).orElseThrow();
        assertThat(stamps.stillHolds(person)).isTrue();

        // As on another node, where nobody told the cache.
        sql.sql("update app_user set active = false where id = ?")
                .param(person.id().value())
                .update();
        clock.advance(Duration.ofSeconds(5));
        assertThat(stamps.stillHolds(person)).isFalse();
        assertThat(signIn.attempt(login, password.value())).isEmpty();
    }

    @Test
    @Asvs("V8.3.2")
    void otherRolesEndTheSessionsThatHadTheOldOnes() {
        var login = freshLogin();
        var password = create(login, "CCB", Role.CASEWORKER);
        var person = signIn.attempt(login, password.value()).orElseThrow();
        assertThat(stamps.stillHolds(person)).isTrue();

        Acting.as(Acting.admin(), () -> users.change(person.id(), member(login, "CCB", Role.SUPERVISOR)));
        SecondPerson.agrees(sql, transaction);
        stamps.forget(person.id());
        assertThat(stamps.stillHolds(person)).isFalse();
        assertThat(accounts.find(person.id()).orElseThrow().roles()).containsExactly(Role.SUPERVISOR);
    }

    @Test
    void administratorsChangeNeitherTheirOwnRolesNorTheirOwnAccess() {
        var password = create(freshLogin(), null, Role.ADMIN);
        var me = accounts.find(password.user()).orElseThrow();

        Acting.as(me.asActor(), () -> {
            refused("account.ownRoles", () -> users.change(me.id(), member(me.login(), "CCB", Role.SUPERVISOR)));
            refused("account.ownDeactivation", () -> users.deactivate(me.id()));
            refused("account.ownPassword", () -> users.resetPassword(me.id()));
        });
    }

    @Test
    void administratorsDoNotMoveThemselvesEither() {
        var ofBody =
                accounts.find(create(freshLogin(), "CCB", Role.ADMIN).user()).orElseThrow();
        Acting.as(ofBody.asActor(), () -> {
            refused("account.ownRoles", () -> users.change(ofBody.id(), member(ofBody.login(), null, Role.ADMIN)));
            refused("account.ownRoles", () -> users.change(ofBody.id(), member(ofBody.login(), "CCO", Role.ADMIN)));
            users.change(ofBody.id(), member(ofBody.login(), "CCB", Role.ADMIN));
        });
    }

    @Test
    void anAdministratorOfABodyKeepsThePeopleOfThatBody() {
        var login = freshLogin();
        Acting.as(Acting.adminOf("CCO"), () -> {
            var person = users.create(member(login, "CCO", Role.CASEWORKER)).user();
            SecondPerson.agrees(sql, transaction);
            users.change(person, member(login, "CCO", Role.SUPERVISOR));
            SecondPerson.agrees(sql, transaction);
            users.resetPassword(person);
            users.deactivate(person);
            users.activate(person);
            assertThat(users.find(person).orElseThrow().member().roles()).containsExactly(Role.SUPERVISOR);
            assertThat(users.search(login, 0, 10)).hasSize(1);
            assertThat(users.count(login)).isOne();
        });
    }

    @Test
    @Asvs("V8.4.1")
    void ofThePeopleOfAnotherBodyAnAdministratorOfABodyLearnsNothing() {
        var login = freshLogin();
        var theirs = create(login, "CCB", Role.CASEWORKER).user();
        var nobodys = create("x" + login, null, Role.ADMIN).user();
        Acting.as(Acting.adminOf("CCO"), () -> {
            assertThat(users.search(login, 0, 10)).isEmpty();
            assertThat(users.count(login)).isZero();
            for (var person : Set.of(theirs, nobodys, UserId.random())) {
                assertThat(users.find(person)).isEmpty();
                refused("account.unknown", () -> users.change(person, member(login, "CCO", Role.OFFICER)));
                refused("account.unknown", () -> users.resetPassword(person));
                refused("account.unknown", () -> users.deactivate(person));
                refused("account.unknown", () -> users.activate(person));
            }
        });
        assertThat(accounts.find(theirs).orElseThrow().active()).isTrue();
    }

    @Test
    void anAdministratorOfABodyMakesNobodyMoreThanTheBodyNeedsAndMovesNobody() {
        var login = freshLogin();
        var person = create(login, "CCO", Role.CASEWORKER).user();
        Acting.as(Acting.adminOf("CCO"), () -> {
            for (var role : Set.of(Role.ADMIN, Role.COORDINATOR)) {
                refused("account.roleAbove", () -> users.create(member(freshLogin(), "CCO", role)));
                refused("account.roleAbove", () -> users.change(person, member(login, "CCO", role)));
                refused("account.otherBody", () -> users.create(member(freshLogin(), null, role)));
            }
            refused("account.otherBody", () -> users.create(member(freshLogin(), "CCB", Role.CASEWORKER)));
            refused("account.otherBody", () -> users.change(person, member(login, "CCB", Role.CASEWORKER)));
        });
        assertThat(accounts.find(person).orElseThrow().roles()).containsExactly(Role.CASEWORKER);
    }

    /** Whoever gets a new one-time password for such an account signs in as them. */
    @Test
    void anAdministratorOfABodyDoesNotTouchAnotherOneOrTheCoordinator() {
        for (var role : Set.of(Role.ADMIN, Role.COORDINATOR)) {
            var login = freshLogin();
            var above = create(login, "CCO", role).user();
            Acting.as(Acting.adminOf("CCO"), () -> {
                assertThat(users.find(above)).isPresent();
                refused("account.above", () -> users.change(above, member(login, "CCO", Role.OFFICER)));
                refused("account.above", () -> users.resetPassword(above));
                refused("account.above", () -> users.deactivate(above));
                refused("account.above", () -> users.activate(above));
            });
        }
    }

    @Test
    void whatCannotBeAnAccountIsRefused() {
        Acting.as(Acting.admin(), () -> {
            refused("account.login.malformed", () -> users.create(member("ab", "CCB", Role.OFFICER)));
            refused("account.login.malformed", () -> users.create(member("<script>", "CCB", Role.OFFICER)));
            refused("account.withoutBody", () -> users.create(member(freshLogin(), null, Role.CASEWORKER)));
            refused("account.bodyClosed", () -> users.create(member(freshLogin(), "SMS", Role.OFFICER)));
            refused("body.unknown", () -> users.create(member(freshLogin(), "NOPE", Role.OFFICER)));
            refused("account.withoutRole", () -> users.create(member(freshLogin(), "CCB")));
            refused("account.adminAlone", () -> users.create(member(freshLogin(), null, Role.ADMIN, Role.OFFICER)));
            var login = freshLogin();
            users.create(member(login, "CCB", Role.OFFICER));
            refused("account.login.taken", () -> users.create(member(login, "CCO", Role.OFFICER)));
            refused(
                    "account.name.malformed",
                    () -> users.create(new NewStaffMember(
                            freshLogin(), "x".repeat(121), BodyCode.of("CCB"), null, Set.of(Role.OFFICER), "ru")));
        });
    }

    @Test
    @Asvs("V8.2.1")
    void onlyAdministratorsKeepAccounts() {
        Acting.as(Acting.person("CCB", Role.SUPERVISOR), () -> {
            assertThatThrownBy(() -> users.search("", 0, 10)).isInstanceOf(AccessDeniedException.class);
            assertThatThrownBy(() -> users.deactivate(UserId.random())).isInstanceOf(AccessDeniedException.class);
        });
    }

    @Test
    void accountsAreFoundByNameInAnyLettersAndPercentIsNoWildcard() {
        var login = freshLogin();
        create(login, "CCO", Role.CASEWORKER);
        Acting.as(Acting.admin(), () -> {
            assertThat(users.search("  ҮМҮТАЙ " + login.toUpperCase(), 0, 10)).isEmpty();
            assertThat(users.search(login.toUpperCase(), 0, 10)).hasSize(1);
            assertThat(users.search("ҮМҮТАЙ", 0, 10)).isNotEmpty();
            assertThat(users.search("%", 0, 10)).isEmpty();
            assertThat(users.count(login)).isEqualTo(1);
        });
    }

    @Test
    void weakPasswordsAreRefusedWhenChosen() {
        var password = create(freshLogin(), "CCB", Role.CASEWORKER);
        Actor me = accounts.find(password.user()).orElseThrow().asActor();
        Acting.as(me, () -> {
            refused("password.currentWrong", () -> own.changePassword("something else", PASSPHRASE));
            refused("password.length", () -> own.changePassword(password.value(), "short"));
            refused("password.common", () -> own.changePassword(password.value(), "qwerty123456"));
            refused("password.same", () -> own.changePassword(password.value(), password.value()));
        });
    }

    @Test
    @Asvs("V6.3.2")
    void theDoorForTheFirstAdministratorStaysClosedEvenWhenAllAdministratorsAreGone() {
        sql.sql("update first_admin set closed_at = null, token_hash = null").update();
        var token = door.newToken().orElseThrow();
        var login = freshLogin();
        refused("firstAdmin.token", () -> door.create("wrong", login, "Гүлзат", PASSPHRASE, "ru"));
        assertThat(door.open()).isTrue();

        door.create(token, login, "Гүлзат", PASSPHRASE, "ru");
        assertThat(signIn.attempt(login, PASSPHRASE).orElseThrow().member().roles())
                .containsExactly(Role.ADMIN);
        assertThat(door.open()).isFalse();

        sql.sql("delete from user_role where role = 'ADMIN'").update();
        assertThat(door.open()).isFalse();
        assertThat(door.newToken()).isEmpty();
        refused("firstAdmin.token", () -> door.create(token, freshLogin(), "Гүлзат", PASSPHRASE, "ru"));
    }

    @Test
    void tenWrongTokensCloseTheDoorUntilTheNextStart() {
        sql.sql("update first_admin set closed_at = null, token_hash = null").update();
        var token = door.newToken().orElseThrow();
        for (int i = 0; i < 10; i++) {
            refused("firstAdmin.token", () -> door.create("wrong", freshLogin(), "Гүлзат", PASSPHRASE, "ru"));
        }
        refused("firstAdmin.token", () -> door.create(token, freshLogin(), "Гүлзат", PASSPHRASE, "ru"));
        var next = door.newToken().orElseThrow();
        door.create(next, freshLogin(), "Гүлзат", PASSPHRASE, "ru");
    }

    private OneTimePassword create(String login, @Nullable String body, Role... roles) {
        var password = Acting.as(Acting.admin(), () -> users.create(member(login, body, roles)));
        SecondPerson.agrees(sql, transaction);
        return password;
    }

    private static NewStaffMember member(String login, @Nullable String body, Role... roles) {
        return new NewStaffMember(
                login, "Үмүтай Жээнова", body == null ? null : BodyCode.of(body), null, Set.of(roles), "ky-KG");
    }

    private static String freshLogin() {
        return "u" + UUID.randomUUID().toString().substring(0, 12);
    }

    private long unknownTries() {
        return sql.sql("select tries from unknown_sign_in").query(Long.class).single();
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
