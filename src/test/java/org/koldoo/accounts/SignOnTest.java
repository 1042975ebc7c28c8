package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.springframework.security.test.web.servlet.setup.SecurityMockMvcConfigurers.springSecurity;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;

import com.nimbusds.jwt.JWTClaimsSet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.MutableClock;
import org.koldoo.testing.SecondPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.context.WebApplicationContext;
import org.springframework.web.util.UriComponentsBuilder;

/** Single sign-on, with a provider that says what the test wants. */
@KoldooTest
class SignOnTest {

    private static final FakeProvider PROVIDER = new FakeProvider();

    @DynamicPropertySource
    static void provider(DynamicPropertyRegistry registry) {
        var client = "spring.security.oauth2.client.registration.sso.";
        registry.add("koldoo.sso", () -> "true");
        registry.add("koldoo.sso-strong", () -> "hwk,phr");
        registry.add(client + "client-id", () -> "koldoo");
        registry.add(client + "client-secret", () -> "secret");
        registry.add(client + "scope", () -> "openid");
        registry.add(client + "authorization-grant-type", () -> "authorization_code");
        registry.add(client + "redirect-uri", () -> "{baseUrl}/login/oauth2/code/{registrationId}");
        registry.add("spring.security.oauth2.client.provider.sso.issuer-uri", PROVIDER::issuer);
    }

    @Autowired
    WebApplicationContext program;

    @Autowired
    SingleSignOn signOn;

    @Autowired
    SignOnLinking linking;

    @Autowired
    UserAdmin users;

    @Autowired
    AppUsers rows;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    private final Actor admin = Acting.admin();
    private final String subject = UUID.randomUUID().toString();
    private MockMvc browser;
    private UserId user;

    @BeforeEach
    void somebodyIsLinked() {
        browser = MockMvcBuilders.webAppContextSetup(program)
                .apply(springSecurity())
                .build();
        PROVIDER.amr = List.of("pwd");
        PROVIDER.foreignKey = false;
        PROVIDER.unsigned = false;
        PROVIDER.lie = UnaryOperator.identity();
        PROVIDER.subject = subject;
        user = person();
        link(user, subject);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private UserId person() {
        var login = "s" + UUID.randomUUID().toString().substring(0, 8);
        Acting.as(
                admin,
                () -> users.create(new NewStaffMember(
                        login, "Айжан Тест", BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER), "ru")));
        SecondPerson.agrees(sql, transaction);
        return Acting.as(admin, () -> users.search(login, 0, 1))
                .getFirst()
                .member()
                .id();
    }

    private void link(UserId whom, String to) {
        Acting.as(
                admin,
                () -> transaction.executeWithoutResult(
                        status -> linking.carryOut(SignOnLinking.proposal(whom, PROVIDER.issuer(), null, to))));
    }

    /** To the provider and back, as a browser goes. */
    private MockHttpSession goThere() throws Exception {
        var there = browser.perform(get("/" + signOn.path())).andReturn();
        var session = (MockHttpSession) there.getRequest().getSession();
        var asked = UriComponentsBuilder.fromUriString(there.getResponse().getHeader("Location"))
                .build()
                .getQueryParams();
        assertThat(asked.getFirst("scope")).as("no more than who it is").isEqualTo("openid");
        PROVIDER.nonce = String.valueOf(asked.getFirst("nonce"));
        var state = java.net.URLDecoder.decode(
                String.valueOf(asked.getFirst("state")), java.nio.charset.StandardCharsets.UTF_8);
        var back = browser.perform(get("/login/oauth2/code/sso")
                        .param("code", "c")
                        .param("state", state)
                        .session(session))
                .andReturn();
        assertThat(back.getResponse().getHeader("Location")).endsWith("/sign-in");
        return (MockHttpSession) back.getRequest().getSession();
    }

    @Test
    @Asvs("V10.2.3")
    void theLinkedPersonIsAskedForASecondFactorNext() throws Exception {
        var session = goThere();

        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT"))
                .as("the provider signs nobody in")
                .matches(context -> !(context instanceof SecurityContext kept) || kept.getAuthentication() == null);
        var person = signOn.enter(session).orElseThrow();
        assertThat(person.id()).isEqualTo(user);
        assertThat(person.provedAt()).isNull();
        assertThat(person.due()).contains(Due.ENROLMENT).doesNotContain(Due.PASSWORD);
        assertThat(person.actor().roles()).isEmpty();
        assertThat(signOn.enter(session)).as("taken once").isEmpty();
    }

    @Test
    @Asvs("V6.8.4")
    void onlyWhatTheSettingsNameStandsForASecondFactor() throws Exception {
        PROVIDER.amr = List.of("hwk");
        assertThat(signOn.enter(goThere()).orElseThrow().provedAt()).isNotNull();
        PROVIDER.amr = List.of("sms");
        assertThat(signOn.enter(goThere()).orElseThrow().provedAt()).isNull();
    }

    /** The provider may have asked hours ago; and it does not hold the keys. */
    @Test
    void whatTheProviderStatesIsNoFreshProofAndNoneAtAllForKeyHolders() throws Exception {
        PROVIDER.amr = List.of("hwk");
        assertThat(signOn.enter(goThere()).orElseThrow().provedAt())
                .isBefore(clock.instant().minus(Duration.ofMinutes(5)));
        transaction.executeWithoutResult(status ->
                rows.lock(user.value()).orElseThrow().place(BodyCode.of("CCB"), null, Set.of(Role.CUSTODIAN)));
        assertThat(signOn.enter(goThere()).orElseThrow().provedAt()).isNull();
    }

    @Test
    @Asvs("V10.2.1")
    void nonsenseThatAnotherSiteSendsHereSignsNobodyOut() throws Exception {
        var session = goThere();
        var person = signOn.enter(session).orElseThrow();
        session.setAttribute("SPRING_SECURITY_CONTEXT", new SecurityContextImpl(person.authentication()));
        browser.perform(get("/login/oauth2/code/sso")
                .param("code", "c")
                .param("state", "x")
                .session(session));
        assertThat(session.getAttribute("SPRING_SECURITY_CONTEXT")).isNotNull();
        assertThat(signOn.enter(session)).as("nor in").isEmpty();
    }

    @Test
    void nobodyComesInWhoIsNotLinkedOrNotActive() throws Exception {
        PROVIDER.subject = "somebody-else";
        assertThat(signOn.enter(goThere())).isEmpty();
        PROVIDER.subject = subject;
        Acting.as(admin, () -> users.deactivate(user));
        assertThat(signOn.enter(goThere())).isEmpty();
    }

    @Test
    @Asvs({"V6.8.2", "V9.1.1", "V9.1.2"})
    void aTokenOfAnotherSignerOrOfNoneIsRefused() throws Exception {
        PROVIDER.foreignKey = true;
        refusedComingBack("another key");
        PROVIDER.foreignKey = false;
        PROVIDER.unsigned = true;
        refusedComingBack("no signature");
    }

    @Test
    @Asvs({"V9.2.1", "V9.2.3", "V10.1.2", "V10.5.1", "V10.5.4"})
    void aTokenForAnotherProgramTimeOrQuestionIsRefused() throws Exception {
        var old = Date.from(Instant.now().minusSeconds(3600));
        var lies = Map.<String, UnaryOperator<JWTClaimsSet.Builder>>of(
                "audience", token -> token.audience("another-program"),
                "time", token -> token.issueTime(old).expirationTime(old),
                "question", token -> token.claim("nonce", "of-yesterday"),
                "no question", token -> token.claim("nonce", null),
                "issuer", token -> token.issuer("https://id.example"));
        for (var lie : lies.entrySet()) {
            PROVIDER.lie = lie.getValue();
            refusedComingBack(lie.getKey());
        }
        PROVIDER.lie = UnaryOperator.identity();
        assertThat(signOn.enter(goThere())).as("the truth").isPresent();
    }

    private void refusedComingBack(String why) throws Exception {
        var session = goThere();
        assertThat(signOn.returned(session)).as(why).isTrue();
        assertThat(signOn.enter(session)).as(why).isEmpty();
    }

    @Test
    @Asvs({"V13.2.6", "V16.5.2"})
    void aProviderThatIsSilentHoldsNobody() {
        PROVIDER.silence = new CountDownLatch(1);
        try {
            assertTimeoutPreemptively(Duration.ofSeconds(20), () -> refusedComingBack("silence"));
        } finally {
            PROVIDER.silence.countDown();
        }
    }

    /** What a provider calls somebody names an account together with the provider, and one account only. */
    @Test
    @Asvs("V10.5.2")
    void theSameSubjectOfAnotherProviderIsNobody() {
        var linked = new SignOnProof(PROVIDER.issuer(), subject, false, clock.instant());
        assertThat(entered(linked)).contains(user);
        assertThat(entered(new SignOnProof("https://id.example", subject, false, clock.instant())))
                .isEmpty();
    }

    private Optional<UserId> entered(SignOnProof proof) {
        var session = new MockHttpSession();
        session.setAttribute(SignOnDoor.RETURNED, proof);
        return signOn.enter(session).map(StaffPrincipal::id);
    }

    @Test
    void whatLiesForMoreThanAMinuteIsNotTaken() throws Exception {
        var session = goThere();
        clock.advance(Duration.ofSeconds(61));
        assertThat(signOn.enter(session)).isEmpty();
    }

    @Test
    void backFromAnotherSiteThePageAsksOnceMoreFromItsOwn() throws Exception {
        var answer = browser.perform(get(URI.create("/login/oauth2/code/sso?code=c&state=%22x"))
                        .header("Sec-Fetch-Site", "cross-site"))
                .andReturn()
                .getResponse();

        assertThat(answer.getStatus()).isEqualTo(200);
        assertThat(answer.getContentAsString())
                .contains("url=/login/oauth2/code/sso?code=c&amp;state=%22x\"")
                .doesNotContain("<script");
    }

    @Test
    void aLinkIsForPeopleInReachAndForOneAccount() {
        var other = person();
        refused("account.subject.taken", admin, other, subject);
        refused("account.otherBody", Acting.person("CCB", Role.CASEWORKER), other, "x");
        refused("account.unknown", Acting.adminOf("MFA"), other, "x");
        assertThat(linking.mayApprove(
                        new Proposal(SignOnLinking.KIND, null, Role.ADMIN, null, Map.of("user", other.toString())),
                        new Actor(other, null, null, Set.of(Role.ADMIN))))
                .isFalse();
    }

    private void refused(String code, Actor by, UserId whom, String to) {
        assertThatThrownBy(() -> Acting.as(
                        by,
                        () -> transaction.executeWithoutResult(
                                status -> linking.check(SignOnLinking.proposal(whom, PROVIDER.issuer(), null, to)))))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    void whatIsNotChangedIsAskedOfNobody() {
        assertThat(Acting.as(admin, () -> signOn.propose(user, subject))).isFalse();
        assertThat(Acting.as(admin, () -> signOn.propose(user, " " + subject + " ")))
                .isFalse();
    }
}
