package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.atMost;
import static org.mockito.Mockito.verify;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.approvals.Approvals;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.NewAlert.Recipient;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.MutableClock;
import org.koldoo.testing.SecondPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.transaction.support.TransactionTemplate;

/** What holds for the second factor on every database, also against whoever has the password. */
abstract class FactorRules {

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
    LostFactors lost;

    @Autowired
    FactorReset reset;

    @Autowired
    FreshSignIn fresh;

    @Autowired
    AppUsers rows;

    @Autowired
    Principals principals;

    @Autowired
    AccountStamps stamps;

    @Autowired
    Passkeys passkeys;

    @Autowired
    Approvals approvals;

    @Autowired
    CalmArgon2 argon2;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    @MockitoBean
    Journal journal;

    @MockitoBean
    Alerts alerts;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    /** A person of whom nothing is due but the second factor. */
    private record Person(String login, UserId id) {}

    private Person person(@Nullable String body, Role... roles) {
        var login = "f" + UUID.randomUUID().toString().substring(0, 12);
        var member = new NewStaffMember(
                login, "Бурул", body == null ? null : BodyCode.of(body), null, Set.of(roles), "ky-KG");
        var id = Acting.as(Acting.admin(), () -> users.create(member)).user();
        SecondPerson.agrees(sql, transaction);
        transaction.executeWithoutResult(status -> {
            var user = rows.lock(id.value()).orElseThrow();
            user.ownPassword(argon2.hash(PASSPHRASE));
            user.acceptConduct(CodeOfConduct.VERSION, clock.instant());
        });
        return new Person(login, id);
    }

    private StaffPrincipal withPassword(Person person) {
        return signIn.attempt(person.login(), PASSPHRASE).orElseThrow();
    }

    private record App(TotpOffer offer, Enrolled enrolled) {}

    private App enrolTotp(Person person) {
        return SignedIn.as(withPassword(person), () -> {
            var offer = factors.offerTotp("");
            return new App(offer, factors.addTotp(offer, code(offer), "көк телефон"));
        });
    }

    private Enrolled enrolKey(Person person, SoftKey key) {
        return SignedIn.as(withPassword(person), () -> {
            var question = factors.askForNew(false, "");
            return factors.addPasskey(question, key.create(question), "ачкыч");
        });
    }

    private String code(TotpOffer offer) {
        return SignedIn.code(offer.key(), clock.instant());
    }

    private void nextStep() {
        clock.advance(Duration.ofSeconds(30));
    }

    @Test
    @Asvs("V6.3.3")
    void withThePasswordAloneNobodyHasARoleOrActs() {
        var person = person("CCB", Role.CASEWORKER);
        enrolTotp(person);
        var half = withPassword(person);

        assertThat(half.ready()).isFalse();
        assertThat(half.due()).containsExactly(Due.FACTOR);
        assertThat(half.authentication().getAuthorities()).isEmpty();
        SignedIn.as(half, () -> {
            assertThat(CurrentActor.find()).isEmpty();
            refused("signIn.stale", () -> factors.newRecoveryCodes());
            refused("signIn.stale", () -> factors.offerTotp(""));
            refused("signIn.stale", () -> factors.askForNew(false, ""));
            refused("factor.due", () -> own.changePassword(PASSPHRASE, "башка узун сырсөз мында"));
            refused("factor.due", () -> own.acceptConduct());
            refused("actor.nobody", () -> own.profile());
            refused("actor.nobody", () -> fresh.require());
            assertThat(factors.mine().all()).isEmpty();
        });
    }

    @Test
    @Asvs("V8.3.1")
    void toAServiceSomebodyHalfSignedInIsNobody() {
        var admin = person(null, Role.ADMIN);
        enrolKey(admin, new SoftKey());
        var half = withPassword(admin);
        SignedIn.as(
                half,
                () -> assertThatThrownBy(() -> users.search("", 0, 10)).isInstanceOf(AccessDeniedException.class));
        SignedIn.as(half, () -> assertThatThrownBy(() -> lost.colleagues()).isInstanceOf(AccessDeniedException.class));
        // What asks for no role, only for somebody who is signed in.
        SignedIn.as(half, () -> assertThatThrownBy(approvals::ofMine).isInstanceOf(AccessDeniedException.class));
    }

    @Test
    @Asvs("V6.5.1")
    void aCodeIsGoodOnce() {
        var person = person("CCB", Role.CASEWORKER);
        var app = enrolTotp(person);
        SignedIn.as(withPassword(person), () -> {
            // The code of the registration itself is used up too.
            refused("factor.code", () -> factors.proveCode(code(app.offer())));
            nextStep();
            var code = code(app.offer());
            assertThat(factors.proveCode(code).ready()).isTrue();
            refused("factor.code", () -> factors.proveCode(code));
        });
    }

    @Test
    void aCodeOfTwoStepsAgoIsNotTakenOneOfTheStepBeforeIs() {
        var person = person("CCB", Role.CASEWORKER);
        var app = enrolTotp(person);
        clock.advance(Duration.ofMinutes(10));
        var old = code(app.offer());
        nextStep();
        nextStep();
        SignedIn.as(withPassword(person), () -> {
            refused("factor.code", () -> factors.proveCode(old));
            var before = code(app.offer());
            nextStep();
            assertThat(factors.proveCode(before).ready()).isTrue();
        });
    }

    @Test
    void oneCodeAtTheSameMomentOnTwoNodesOpensOnce() throws Exception {
        var person = person("CCB", Role.CASEWORKER);
        var app = enrolTotp(person);
        nextStep();
        var half = withPassword(person);
        var code = code(app.offer());
        assertThat(atOnce(
                        2,
                        () -> SignedIn.as(half, () -> factors.proveCode(code)).ready()))
                .isEqualTo(1);
    }

    @Test
    void tenRecoveryCodesAreGoodOnceEachAndANewSetReplacesThem() throws Exception {
        var person = person("CCB", Role.CASEWORKER);
        var codes = enrolTotp(person).enrolled().recoveryCodes();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        assertThat(sql.sql("select hash from recovery_code where user_id = ?")
                        .param(person.id().value())
                        .query(String.class)
                        .list())
                .hasSize(10)
                .doesNotContainAnyElementsOf(codes);

        var half = withPassword(person);
        var whole =
                SignedIn.as(half, () -> factors.proveRecoveryCode(codes.get(0).toUpperCase()));
        assertThat(whole.ready()).isTrue();
        SignedIn.as(half, () -> refused("factor.recovery", () -> factors.proveRecoveryCode(codes.get(0))));
        assertThat(atOnce(
                        6,
                        () -> SignedIn.as(half, () -> factors.proveRecoveryCode(codes.get(1)))
                                .ready()))
                .isEqualTo(1);

        clock.advance(Duration.ofMinutes(1));
        SignedIn.as(whole, () -> {
            assertThat(factors.mine().codesLeft()).isEqualTo(8);
            var next = factors.newRecoveryCodes();
            assertThat(factors.mine().codesLeft()).isEqualTo(10);
            refused("factor.recovery", () -> factors.proveRecoveryCode(codes.get(5)));
            clock.advance(Duration.ofMinutes(1));
            assertThat(factors.proveRecoveryCode(next.get(0)).ready()).isTrue();
        });
        verify(alerts, atLeastOnce()).raise(argThat(alert -> alert.kind().equals("signin.recovery")));
    }

    @Test
    @Asvs({"V6.3.3", "V6.5.7"})
    void aPasskeyProvesWhoseItIsAndOnlyWithTheFingerOrPin() {
        var person = person("CCB", Role.CASEWORKER);
        var key = new SoftKey();
        assertThat(enrolKey(person, key).person().ready()).isTrue();
        SignedIn.as(withPassword(person), () -> {
            var question = factors.askForProof();
            var answer = key.use(question);
            assertThat(factors.provePasskey(question, answer).ready()).isTrue();
            refused("factor.passkey", () -> factors.provePasskey(question, answer));

            key.flags = SoftKey.PRESENT;
            var again = factors.askForProof();
            refused("factor.passkey", () -> factors.provePasskey(again, key.use(again)));
            key.flags = SoftKey.PRESENT | SoftKey.VERIFIED;
            key.origin = "https://kold00.example";
            var phished = factors.askForProof();
            refused("factor.passkey", () -> factors.provePasskey(phished, key.use(phished)));
        });
    }

    /** CVE-2026-47841: what was asked of the key must survive a session that is written down and read back. */
    @Test
    void thatTheKeyMustCheckItsHolderSurvivesASessionThatIsWrittenDown() {
        var person = person("CCB", Role.CASEWORKER);
        var key = new SoftKey();
        enrolKey(person, key);
        SignedIn.as(withPassword(person), () -> {
            key.flags = SoftKey.PRESENT;
            var weak = writtenDown(factors.askForProof());
            refused("factor.passkey", () -> factors.provePasskey(weak, key.use(weak)));
            key.flags = SoftKey.PRESENT | SoftKey.VERIFIED;
            clock.advance(Duration.ofMinutes(1));
            var good = writtenDown(factors.askForProof());
            assertThat(factors.provePasskey(good, key.use(good)).ready()).isTrue();
        });
    }

    @Test
    void anUnverifiedKeyIsNotRegisteredEither() {
        var person = person("CCB", Role.CASEWORKER);
        var key = new SoftKey();
        key.flags = SoftKey.PRESENT;
        assertThatThrownBy(() -> enrolKey(person, key)).hasMessage("factor.passkey");
    }

    @Test
    @Asvs("V6.3.3")
    void thePasskeyOfSomebodyElseOpensNothing() {
        var victim = person("CCB", Role.CASEWORKER);
        var thief = person("CCB", Role.CASEWORKER);
        var key = new SoftKey();
        enrolKey(victim, new SoftKey());
        enrolKey(thief, key);
        SignedIn.as(withPassword(victim), () -> {
            var question = factors.askForProof();
            refused("factor.passkey", () -> factors.provePasskey(question, key.use(question)));
        });
    }

    /** A question that names the victim but would take the key of the thief: the library itself says yes to it. */
    @Test
    @Asvs("V6.3.3")
    void whoseKeyItIsIsAskedOfTheAccountNotOfTheQuestion() {
        var victim = person("CCB", Role.CASEWORKER);
        var thief = person("CCB", Role.CASEWORKER);
        var key = new SoftKey();
        enrolKey(victim, new SoftKey());
        enrolKey(thief, key);
        var asked = passkeys.askForProof(thief.id());
        var bent = new PasskeyQuestion(victim.id(), asked.json(), clock.instant(), null, null, asked.request());
        assertThat(passkeys.proved(bent, key.use(bent), victim.id())).isFalse();
        var honest = passkeys.askForProof(thief.id());
        assertThat(passkeys.proved(honest, key.use(honest), thief.id())).isTrue();
    }

    /** SecureDrop SEC-01-001: whose account it is comes from the session, whatever is sent. */
    @Test
    @Asvs("V8.2.2")
    void nothingIsRegisteredForSomebodyElse() {
        var victim = person("CCB", Role.CASEWORKER);
        var thief = person("CCB", Role.CASEWORKER);
        var thiefs = enrolTotp(thief).enrolled().person();
        var key = new SoftKey();
        var victims = withPassword(victim);
        var question = SignedIn.as(victims, () -> factors.askForNew(false, ""));
        // A question that was put to the victim, answered in the session of the thief, and the other way round.
        SignedIn.as(
                thiefs,
                () -> refused(
                        "factor.passkey", () -> factors.addPasskey(question, key.create(question), "менин ачкычым")));
        var own = SignedIn.as(thiefs, () -> factors.askForNew(false, ""));
        SignedIn.as(
                victims,
                () -> refused("factor.passkey", () -> factors.addPasskey(own, key.create(own), "менин ачкычым")));
        var offer = SignedIn.as(thiefs, () -> factors.offerTotp(""));
        SignedIn.as(
                victims, () -> refused("factor.offer", () -> factors.addTotp(offer, code(offer), "менин колдонмом")));
        // The id of somebody else's factor.
        enrolKey(victim, new SoftKey());
        var foreign = factorIds(victim).getFirst();
        SignedIn.as(thiefs, () -> {
            refused("factor.unknown", () -> factors.remove(foreign));
            refused("factor.unknown", () -> factors.rename(foreign, "меники"));
        });
        assertThat(factorIds(victim)).hasSize(1);
        assertThat(factorIds(thief)).hasSize(1);
    }

    @Test
    void anOfferOfACodeAppIsNotTakenHoursLater() {
        var half = withPassword(person("CCB", Role.CASEWORKER));
        SignedIn.as(half, () -> {
            var offer = factors.offerTotp("");
            clock.advance(Duration.ofMinutes(15));
            refused("factor.offer", () -> factors.addTotp(offer, code(offer), "телефон"));
        });
    }

    @Test
    void ofTwoWhoRegisterTheFirstOneAtTheSameMomentOneIsTooLate() throws Exception {
        var person = person("CCB", Role.CASEWORKER);
        var half = withPassword(person);
        var offers =
                List.of(SignedIn.as(half, () -> factors.offerTotp("")), SignedIn.as(half, () -> factors.offerTotp("")));
        var next = new AtomicInteger();
        assertThat(atOnce(2, () -> {
                    var offer = offers.get(next.getAndIncrement());
                    return SignedIn.as(half, () -> factors.addTotp(offer, code(offer), "телефон"))
                            .person()
                            .ready();
                }))
                .isEqualTo(1);
        assertThat(factorIds(person)).hasSize(1);
    }

    /** Keycloak GHSA-8g9r. */
    @Test
    @Asvs({"V7.5.1", "V7.5.3"})
    void aFactorIsAddedOrRemovedWithAFreshProofOnlyAndNeverTheLastOne() {
        var person = person("CCB", Role.CASEWORKER);
        var app = enrolTotp(person);
        var key = new SoftKey();
        var session = app.enrolled().person();
        SignedIn.as(session, () -> {
            refused("factor.last", () -> factors.remove(factorIds(person).getFirst()));
            var question = factors.askForNew(false, "");
            assertThat(factors.addPasskey(question, key.create(question), "ачкыч")
                            .recoveryCodes())
                    .isEmpty();
        });
        clock.advance(Duration.ofMinutes(5).plusSeconds(1));
        var ids = factorIds(person);
        SignedIn.as(session, () -> {
            refused("signIn.stale", () -> factors.remove(ids.getFirst()));
            refused("signIn.stale", () -> factors.rename(ids.getFirst(), "башка"));
            refused("signIn.stale", () -> factors.newRecoveryCodes());
            refused("signIn.stale", () -> factors.offerTotp(""));
        });
        var again = SignedIn.as(session, () -> factors.proveCode(code(app.offer())));
        assertThat(stamps.stillHolds(again)).isTrue();
        SignedIn.as(again, () -> {
            fresh.require();
            var after = factors.remove(ids.getFirst());
            assertThat(after.ready()).isTrue();
            assertThat(stamps.stillHolds(again)).isFalse();
            assertThat(stamps.stillHolds(after)).isTrue();
        });
    }

    @Test
    @Asvs("V6.3.7")
    void whoGetsANewPasswordOrNewCodesIsToldAboutIt() {
        var person = person("CCB", Role.CASEWORKER);
        SignedIn.as(enrolTotp(person).enrolled().person(), () -> factors.newRecoveryCodes());
        Acting.as(Acting.admin(), () -> users.resetPassword(person.id()));
        for (var kind : List.of("factor.codes", "account.passwordReset")) {
            verify(alerts)
                    .raise(argThat(
                            alert -> alert.kind().equals(kind) && alert.to().contains(Recipient.person(person.id()))));
        }
    }

    @Test
    @Asvs("V7.5.3")
    void aProofIsFreshForFiveMinutesOfItsSession() {
        var person = person("CCB", Role.CASEWORKER);
        var session = enrolTotp(person).enrolled().person();
        SignedIn.as(session, () -> {
            clock.advance(Duration.ofMinutes(5));
            assertThatCode(fresh::require).doesNotThrowAnyException();
            clock.advance(Duration.ofSeconds(1));
            refused("signIn.stale", fresh::require);
        });
    }

    @Test
    void administratorsActOnAccountsWithAFreshProofOnly() {
        var admin = person(null, Role.ADMIN);
        var session = enrolKey(admin, new SoftKey()).person();
        var somebody = person("CCB", Role.CASEWORKER).id();
        var member = new NewStaffMember(
                "n" + UUID.randomUUID().toString().substring(0, 8),
                "Нуриза",
                BodyCode.of("CCB"),
                null,
                Set.of(Role.OFFICER),
                "ru");
        clock.advance(Duration.ofMinutes(6));
        SignedIn.as(session, () -> {
            refused("signIn.stale", () -> users.create(member));
            refused("signIn.stale", () -> users.change(somebody, member));
            refused("signIn.stale", () -> users.resetPassword(somebody));
            refused("signIn.stale", () -> users.deactivate(somebody));
            refused("signIn.stale", () -> users.activate(somebody));
        });
    }

    @Test
    @Asvs("V6.3.3")
    void whoKeepsAccountsOrKeysProvesItWithAPasskeyOnly() {
        for (var person : List.of(person(null, Role.ADMIN), person("CCO", Role.CUSTODIAN))) {
            SignedIn.as(withPassword(person), () -> {
                assertThat(factors.mine().passkeyOnly()).isTrue();
                refused("factor.passkeyOnly", () -> factors.offerTotp(""));
            });
            assertThat(enrolKey(person, new SoftKey()).person().ready()).isTrue();
        }
    }

    @Test
    void aCodeAppDoesNotDoAnyMoreForWhoBecomesKeyHolder() {
        var person = person("CCO", Role.CASEWORKER);
        var app = enrolTotp(person);
        Acting.as(
                Acting.admin(),
                () -> users.change(
                        person.id(),
                        new NewStaffMember(
                                person.login(), "Бурул", BodyCode.of("CCO"), null, Set.of(Role.CUSTODIAN), "ky-KG")));
        SecondPerson.agrees(sql, transaction);
        nextStep();
        var half = withPassword(person);
        // Whoever has the password alone must not be led to a registration.
        assertThat(half.due()).containsExactlyInAnyOrder(Due.FACTOR, Due.ENROLMENT);
        SignedIn.as(half, () -> refused("signIn.stale", () -> factors.askForNew(false, "")));
        var proved = SignedIn.as(half, () -> factors.proveCode(code(app.offer())));
        assertThat(proved.due()).containsExactly(Due.ENROLMENT);
        var key = new SoftKey();
        var whole = SignedIn.as(proved, () -> {
            var question = factors.askForNew(false, "");
            return factors.addPasskey(question, key.create(question), "ачкыч").person();
        });
        assertThat(whole.ready()).isTrue();
        nextStep();
        SignedIn.as(withPassword(person), () -> {
            assertThat(factors.ways()).containsExactly(FactorKind.PASSKEY);
            refused("factor.code", () -> factors.proveCode(code(app.offer())));
        });
    }

    @Test
    void withARecoveryCodeAKeyHolderRegistersANewPasskeyBeforeAnythingElse() {
        var person = person(null, Role.ADMIN);
        var codes = enrolKey(person, new SoftKey()).recoveryCodes();
        var came = SignedIn.as(withPassword(person), () -> factors.proveRecoveryCode(codes.getFirst()));
        assertThat(came.due()).containsExactly(Due.ENROLMENT);
        assertThat(came.authentication().getAuthorities()).isEmpty();
        var key = new SoftKey();
        SignedIn.as(came, () -> {
            var question = factors.askForNew(false, "");
            assertThat(factors.addPasskey(question, key.create(question), "жаңы ачкыч")
                            .person()
                            .ready())
                    .isTrue();
        });
    }

    @Test
    void aCopiedPasskeyIsKnownAsSuch() {
        var person = person("CCB", Role.CASEWORKER);
        var key = new SoftKey();
        key.flags |= SoftKey.COPYABLE;
        var enrolled = enrolKey(person, key);
        assertThat(enrolled.copied()).isTrue();
        SignedIn.as(
                enrolled.person(),
                () -> assertThat(factors.mine().all()).singleElement().matches(OwnFactor::copied));
    }

    @Test
    @Asvs("V6.4.3")
    void aNewPasswordNeitherRemovesNorSkipsTheSecondFactor() {
        var person = person("CCB", Role.CASEWORKER);
        var app = enrolTotp(person);
        var password = Acting.as(Acting.admin(), () -> users.resetPassword(person.id()));
        nextStep();
        var half = signIn.attempt(person.login(), password.value()).orElseThrow();
        assertThat(half.next()).contains(Due.FACTOR);
        SignedIn.as(half, () -> refused("factor.due", () -> own.changePassword(password.value(), PASSPHRASE)));
        var proved = SignedIn.as(half, () -> factors.proveCode(code(app.offer())));
        assertThat(proved.due()).containsExactly(Due.PASSWORD);
        assertThat(SignedIn.as(proved, () -> own.changePassword(password.value(), PASSPHRASE + "!"))
                        .ready())
                .isTrue();
    }

    @Test
    @Asvs({"V6.3.1", "V6.6.3"})
    void aThousandGuessesOverAllWaysCountTogether() {
        var person = person("CCB", Role.CASEWORKER);
        var key = new SoftKey();
        var app = enrolTotp(person);
        var half = withPassword(person);
        int before = untold(person);
        int looked = 0;
        for (int i = 0; i < 1000; i++) {
            int counted = failed(person);
            guess(i, person, half, key);
            looked += failed(person) != counted ? 1 : 0;
            clock.advance(Duration.ofMillis(1500)); // 25 minutes in all
        }
        assertThat(looked).isBetween(10, 30);
        assertThat(untold(person)).isLessThanOrEqualTo(before + 30);
        // Nobody comes in with the right one now either, nor is anybody kept out for ever.
        clock.advance(Duration.ofMinutes(15));
        assertThat(SignedIn.as(half, () -> factors.proveCode(code(app.offer()))).ready())
                .isTrue();
    }

    private void guess(int i, Person person, StaffPrincipal half, SoftKey key) {
        switch (i % 5) {
            case 0 -> assertThat(signIn.attempt(person.login(), "wrong " + i)).isEmpty();
            case 1 -> SignedIn.as(half, () -> refused("factor.code", () -> factors.proveCode("%06d".formatted(i))));
            case 2 ->
                SignedIn.as(
                        half, () -> refused("factor.recovery", () -> factors.proveRecoveryCode("aaaa-bbbb-cccc-" + i)));
            case 3 ->
                SignedIn.as(half, () -> {
                    var question = factors.askForProof();
                    refused("factor.passkey", () -> factors.provePasskey(question, key.use(question)));
                });
            default ->
                SignedIn.as(half, () -> refused("factor.supervisorCode", () -> factors.askForNew(true, "aaaa-" + i)));
        }
    }

    /** Logins are no secret: somebody outside could otherwise keep every caseworker from names and alerts at night. */
    @Test
    @Asvs("V6.3.1")
    void whoeverIsInsideGoesOnWhileSomebodyOutsideKeepsTheAccountResting() {
        var person = person("CCB", Role.CASEWORKER);
        var app = enrolTotp(person);
        nextStep();
        var half = withPassword(person);
        var whole = SignedIn.as(half, () -> factors.proveCode(code(app.offer())));
        keepResting(person);
        nextStep();

        assertThat(signIn.attempt(person.login(), PASSPHRASE)).as("outside").isEmpty();
        SignedIn.as(half, () -> refused("factor.code", () -> factors.proveCode(code(app.offer()))));
        assertThat(SignedIn.as(whole, () -> factors.proveCode(code(app.offer())))
                        .ready())
                .as("inside")
                .isTrue();
    }

    @Test
    void insideAnAccountThatRestsTheTriesAreCountedToo() {
        var person = person("CCB", Role.CASEWORKER);
        var app = enrolTotp(person);
        keepResting(person);
        nextStep();
        SignedIn.as(app.enrolled().person(), () -> {
            for (int i = 0; i < 10; i++) {
                refused("factor.code", () -> factors.proveCode("000000"));
            }
            refused("factor.code", () -> factors.proveCode(code(app.offer())));
        });
    }

    private void keepResting(Person person) {
        for (int i = 0; i < 10; i++) {
            assertThat(signIn.attempt(person.login(), "wrong " + i)).isEmpty();
            clock.advance(Duration.ofSeconds(31));
        }
    }

    @Test
    void aWrongPresentPasswordCountsLikeAnyOtherTry() {
        var person = person("CCB", Role.CASEWORKER);
        var whole = enrolTotp(person).enrolled().person();
        int before = failed(person);
        SignedIn.as(
                whole,
                () -> refused(
                        "password.currentWrong",
                        () -> own.changePassword("жети кара козу тоодо", "башка узун сырсөз мында")));
        assertThat(failed(person)).isEqualTo(before + 1);
    }

    /** A right password between the guesses of a code must not start the count again (Keycloak CVE-2026-9798). */
    @Test
    void theRightPasswordDoesNotForgiveWrongCodes() {
        var person = person("CCB", Role.CASEWORKER);
        enrolTotp(person);
        int looked = 0;
        for (int i = 0; i < 40; i++) {
            clock.advance(Duration.ofSeconds(31));
            var half = signIn.attempt(person.login(), PASSPHRASE);
            clock.advance(Duration.ofSeconds(1));
            if (half.isPresent()) {
                int counted = failed(person);
                SignedIn.as(half.get(), () -> refused("factor.code", () -> factors.proveCode("000000")));
                looked += failed(person) != counted ? 1 : 0;
            }
        }
        // 40 rounds in 21 minutes.
        assertThat(looked).isLessThanOrEqualTo(20);
    }

    @Test
    void twoNodesShareTheCount() throws Exception {
        var person = person("CCB", Role.CASEWORKER);
        enrolTotp(person);
        var half = withPassword(person);
        var nodes = List.of(new Tries(rows, journal, alerts, clock), new Tries(rows, journal, alerts, clock));
        var looked = new AtomicInteger();
        for (int i = 0; i < 200; i++) {
            var node = nodes.get(i % 2);
            if (Boolean.TRUE.equals(transaction.execute(status -> node.begin(person.id())))) {
                looked.incrementAndGet();
            }
            clock.advance(Duration.ofSeconds(1));
        }
        assertThat(looked.get()).isEqualTo(10);
        SignedIn.as(half, () -> refused("factor.code", () -> factors.proveCode("000000")));
    }

    @Test
    void manyAtTheSameMomentAreLookedAtOneByOne() throws Exception {
        var person = person("CCB", Role.CASEWORKER);
        assertThat(atOnce(12, () -> {
                    var node = new Tries(rows, journal, alerts, clock);
                    return Boolean.TRUE.equals(transaction.execute(status -> node.begin(person.id())));
                }))
                .isLessThanOrEqualTo(3);
    }

    @Test
    void howeverManyWrongTriesThereAreTheJournalHearsOfThemOnceADay() {
        var person = person("CCB", Role.CASEWORKER);
        var tries = new Tries(rows, journal, alerts, clock);
        int looked = 0;
        while (looked < 300) {
            for (int i = 0; i < 10; i++) {
                looked += Boolean.TRUE.equals(transaction.execute(status -> tries.begin(person.id()))) ? 1 : 0;
                clock.advance(Duration.ofSeconds(31));
            }
            clock.advance(Duration.ofMinutes(15));
        }
        int days = (int) Duration.between(MutableClock.START, clock.instant()).toDays();
        verify(journal, atMost(days + 1)).append(argThat(entry -> entry.action().equals("signin.resting")));
        verify(alerts, atMost(days + 1)).raise(any());
    }

    @Test
    @Asvs("V6.4.4")
    void afterALostPhoneTwoPeopleAndAOneTimeCodeLeadBackTheSameDay() {
        var person = person("CCB", Role.CASEWORKER);
        var app = enrolTotp(person);
        var codes = app.enrolled().recoveryCodes();
        var supervisor = Acting.person("CCB", Role.SUPERVISOR);
        var second = Acting.person("CCB", Role.SUPERVISOR);
        var proposal = proposal(person, supervisor.id(), Role.SUPERVISOR);

        Acting.as(supervisor, () -> reset.check(proposal));
        for (var same : List.of(supervisor.id(), person.id())) {
            Acting.as(
                    new Actor(same, BodyCode.of("CCB"), null, Set.of(Role.SUPERVISOR)),
                    () -> refused("factor.secondPerson", () -> carryOut(proposal)));
        }
        Acting.as(supervisor, () -> refused("account.unknown", () -> lost.code(person.id())));
        Acting.as(second, () -> carryOut(proposal));

        assertThat(stamps.stillHolds(app.enrolled().person())).isFalse();
        var half = withPassword(person);
        assertThat(half.due()).containsExactly(Due.ENROLMENT);
        SignedIn.as(half, () -> {
            refused("factor.supervisor", () -> factors.offerTotp(""));
            refused("factor.supervisorCode", () -> factors.offerTotp("aaaa-bbbb-cccc-dddd"));
            refused("factor.recovery", () -> factors.proveRecoveryCode(codes.getFirst()));
        });
        Acting.as(second, () -> refused("account.unknown", () -> lost.code(person.id())));
        var first = Acting.as(supervisor, () -> lost.code(person.id()));
        var begun = SignedIn.as(half, () -> factors.offerTotp(first));
        var begunKey = SignedIn.as(half, () -> factors.askForNew(false, first));
        var code = Acting.as(supervisor, () -> lost.code(person.id()));
        clock.advance(Duration.ofMinutes(1));
        // What somebody began with a code that went astray ends when the supervisor makes another.
        SignedIn.as(half, () -> {
            refused("factor.supervisor", () -> factors.addTotp(begun, code(begun), "башка телефон"));
            var key = new SoftKey();
            refused("factor.supervisor", () -> factors.addPasskey(begunKey, key.create(begunKey), "башка ачкыч"));
        });
        SignedIn.as(half, () -> {
            refused("factor.supervisorCode", () -> factors.offerTotp(first));
            clock.advance(Duration.ofMinutes(1));
            var offer = factors.offerTotp(code);
            assertThat(factors.addTotp(offer, code(offer), "жаңы телефон")
                            .person()
                            .ready())
                    .isTrue();
        });
        Acting.as(supervisor, () -> refused("account.unknown", () -> lost.code(person.id())));
        verify(alerts)
                .raise(argThat(alert -> alert.kind().equals("factor.reset")
                        && alert.to().contains(Recipient.person(person.id()))
                        && alert.to().contains(Recipient.oversight())));
    }

    @Test
    void aSupervisorsCodeIsGoodForADay() {
        var person = person("CCB", Role.CASEWORKER);
        enrolTotp(person);
        var supervisor = Acting.person("CCB", Role.SUPERVISOR);
        Acting.as(Acting.person("CCB", Role.SUPERVISOR), () -> carryOut(proposal(person, supervisor.id(), Role.ADMIN)));
        var code = Acting.as(supervisor, () -> lost.code(person.id()));
        clock.advance(Duration.ofHours(24));
        SignedIn.as(withPassword(person), () -> refused("factor.supervisorCode", () -> factors.askForNew(false, code)));
    }

    @Test
    void aResetIsForColleaguesOfTheOwnBodyAndForAdministratorsByAdministrators() {
        var theirs = person("CCO", Role.CASEWORKER);
        var admin = person("CCB", Role.ADMIN);
        var supervisor = Acting.person("CCB", Role.SUPERVISOR);
        Acting.as(supervisor, () -> {
            refused("account.unknown", () -> lost.proposeReset(theirs.id()));
            refused("account.unknown", () -> lost.proposeReset(admin.id()));
            refused("account.unknown", () -> lost.proposeReset(supervisor.id()));
            refused("account.unknown", () -> lost.issueKey(theirs.id()));
            refused("account.unknown", () -> reset.check(proposal(theirs, supervisor.id(), Role.SUPERVISOR)));
            refused("account.unknown", () -> reset.check(proposal(admin, supervisor.id(), Role.ADMIN)));
            assertThat(lost.colleagues())
                    .noneMatch(it -> it.member().id().equals(theirs.id())
                            || it.member().id().equals(admin.id()));
        });
        // In the name of another supervisor.
        var person = person("CCB", Role.CASEWORKER);
        Acting.as(
                supervisor,
                () -> refused(
                        "account.unknown", () -> reset.check(proposal(person, UserId.random(), Role.SUPERVISOR))));
    }

    @Test
    @Asvs("V6.7.2")
    void noPasskeyIsAskedTheSameQuestionTwice() {
        var half = withPassword(person("CCB", Role.CASEWORKER));
        var asked = new HashSet<String>();
        SignedIn.as(half, () -> {
            for (int i = 0; i < 20; i++) {
                var question = factors.askForNew(false, "").json();
                var challenge = question.replaceAll("(?s).*\"challenge\":\"([^\"]+)\".*", "$1");
                assertThat(Base64.getUrlDecoder().decode(challenge)).hasSizeGreaterThanOrEqualTo(16);
                asked.add(challenge);
            }
        });
        assertThat(asked).hasSize(20);
    }

    @Test
    void aKeyOfTheBodyIsRegisteredWithTheSupervisorBeside() {
        var person = person("CCB", Role.CASEWORKER);
        var session = enrolTotp(person).enrolled().person();
        var supervisor = Acting.person("CCB", Role.SUPERVISOR);
        SignedIn.as(session, () -> refused("factor.supervisorCode", () -> factors.askForNew(true, "")));
        var code = Acting.as(supervisor, () -> lost.issueKey(person.id()));
        var key = new SoftKey();
        SignedIn.as(session, () -> {
            var question = factors.askForNew(true, code);
            assertThat(question.json()).contains("cross-platform");
            factors.addPasskey(question, key.create(question), "борбордун ачкычы");
            assertThat(factors.mine().all()).anyMatch(OwnFactor::issued);
            // The code is used up.
            refused("factor.supervisorCode", () -> factors.askForNew(true, code));
        });
    }

    @Test
    @Asvs("V14.2.4")
    void theSecretOfACodeAppIsNotInTheDatabase() {
        var person = person("CCB", Role.CASEWORKER);
        var app = enrolTotp(person);
        var sealed = sql.sql("select secret from factor where user_id = ?")
                .param(person.id().value())
                .query((row, number) -> row.getBytes(1))
                .single();
        assertThat(sealed).hasSizeGreaterThan(20).isNotEqualTo(app.offer().secret());
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1))
                .doesNotContain(new String(app.offer().secret(), StandardCharsets.ISO_8859_1));
    }

    @Test
    void theCodeOfConductIsAskedAgainInANewVersion() {
        var person = person("CCB", Role.CASEWORKER);
        var app = enrolTotp(person);
        sql.sql("update app_user set conduct_version = ? where id = ?")
                .params(CodeOfConduct.VERSION - 1, person.id().value())
                .update();
        nextStep();
        var half = withPassword(person);
        var proved = SignedIn.as(half, () -> factors.proveCode(code(app.offer())));
        assertThat(proved.due()).containsExactly(Due.CONDUCT);
        assertThat(proved.authentication().getAuthorities()).isEmpty();
        assertThat(SignedIn.as(proved, own::acceptConduct).ready()).isTrue();
    }

    private void carryOut(Proposal proposal) {
        transaction.executeWithoutResult(status -> reset.carryOut(proposal));
    }

    private static Proposal proposal(Person person, UserId supervisor, Role approver) {
        return new Proposal(
                FactorReset.KIND,
                BodyCode.of("CCB"),
                approver,
                null,
                Map.of("person", person.id().toString(), "supervisor", supervisor.toString()));
    }

    private List<UUID> factorIds(Person person) {
        return sql.sql("select id from factor where user_id = ? order by created_at, id")
                .param(person.id().value())
                .query(UUID.class)
                .list();
    }

    private int failed(Person person) {
        return sql.sql("select failed from app_user where id = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    private int untold(Person person) {
        return sql.sql("select untold from app_user where id = ?")
                .param(person.id().value())
                .query(Integer.class)
                .single();
    }

    private static PasskeyQuestion writtenDown(PasskeyQuestion question) {
        try {
            var bytes = new ByteArrayOutputStream();
            new ObjectOutputStream(bytes).writeObject(question);
            return (PasskeyQuestion) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
        } catch (IOException | ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    /** How many of so many at the same moment got through. */
    private static int atOnce(int many, Callable<Boolean> work) throws Exception {
        try (var threads = Executors.newFixedThreadPool(many)) {
            return (int) threads
                    .invokeAll(IntStream.range(0, many)
                            .mapToObj(i -> (Callable<Boolean>) () -> {
                                try {
                                    return work.call();
                                } catch (Refused refused) {
                                    return false;
                                }
                            })
                            .toList())
                    .stream()
                    .filter(future -> {
                        try {
                            return future.get();
                        } catch (Exception e) {
                            throw new IllegalStateException(e);
                        }
                    })
                    .count();
        }
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refusal -> assertThat(refusal.code()).isEqualTo(code));
    }
}
