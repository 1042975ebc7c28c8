package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.KeptForms;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** What holds for sessions and half-filled forms on every database. */
abstract class SessionsRules {

    private static final String PHONE = "Mozilla/5.0 (Linux; Android 15) Chrome/140.0 Mobile Safari/537.36";
    private static final String DESK = "Mozilla/5.0 (Windows NT 10.0; Win64) Gecko/20100101 Firefox/140.0";

    @Autowired
    OwnSessions sessions;

    @Autowired
    SessionStanding standing;

    @Autowired
    LiveTable table;

    @Autowired
    UserAdmin users;

    @Autowired
    KeptForms forms;

    @Autowired
    SealedForms sealed;

    @Autowired
    JdbcClient sql;

    @Autowired
    MutableClock clock;

    @MockitoBean
    Journal journal;

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void aPhoneAndADeskLiveTogetherAndAThirdEndsTheOldest() {
        var aida = person();
        var phone = begin(aida, PHONE);
        var desk = begin(aida, DESK);
        assertThat(alive(phone)).isTrue();
        assertThat(alive(desk)).isTrue();

        var third = begin(aida, DESK);
        assertThat(alive(phone)).isFalse();
        assertThat(alive(desk)).isTrue();
        assertThat(alive(third)).isTrue();
        verify(journal)
                .append(argThat(entry -> entry.action().equals("session.displaced")
                        && entry.object().equals(phone.toString())));
    }

    @Test
    @Asvs("V7.5.2")
    void peopleSeeTheirOwnSessionsAndEndOne() {
        var aida = person();
        var phone = begin(aida, PHONE);
        begin(aida, DESK);
        assertThat(Acting.as(aida, sessions::mine))
                .extracting(session -> session.device() + " " + session.browser())
                .containsExactly("DESK Firefox", "PHONE Chrome");

        Acting.as(aida, () -> sessions.end(phone));
        assertThat(alive(phone)).isFalse();
        assertThat(Acting.as(aida, sessions::mine)).hasSize(1);
    }

    /** Whoever holds a stolen session does not put its owner out of the other one. */
    @Test
    @Asvs("V7.5.2")
    void aSessionIsEndedWithAFreshProofOnly() {
        var aida = person();
        var phone = begin(aida, PHONE);
        var member = new StaffMember(aida.id(), "aida", "Аида", aida.body(), null, aida.roles(), true);
        var proved = clock.instant().minus(Duration.ofMinutes(6));
        var stale = new StaffPrincipal(member, Locale.of("ru"), 1, Set.of(), proved);
        SignedIn.as(stale, () -> assertThatThrownBy(() -> sessions.end(phone)).hasMessage("signIn.stale"));
        assertThat(alive(phone)).isTrue();
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        var theirs = begin(person(), DESK);
        var other = person();
        assertThatThrownBy(() -> Acting.as(other, () -> sessions.end(theirs))).isInstanceOf(Refused.class);
        assertThatThrownBy(() -> Acting.as(other, () -> sessions.end(UUID.randomUUID())))
                .isInstanceOf(Refused.class);
        assertThat(alive(theirs)).isTrue();
    }

    @Test
    @Asvs({"V7.4.2", "V7.4.3"})
    void whoeverIsDeactivatedOrGetsOtherRightsHasNoSessionFromThatMomentOn() {
        var aida = person();
        var session = session(aida, begin(aida, DESK));
        assertThat(standing.of(session, principal(aida))).isEqualTo(SessionStanding.Standing.LIVE);

        Acting.as(Acting.admin(), () -> users.deactivate(aida.id()));
        table.forget();
        assertThat(standing.of(session, principal(aida))).isEqualTo(SessionStanding.Standing.ENDED);
    }

    @Test
    void whoGoesOnInTheSameBrowserKeepsTheSessionAndItsAge() {
        var aida = person();
        var first = begin(aida, DESK);
        clock.advance(Duration.ofHours(1));
        assertThat(Acting.as(aida, () -> sessions.begin(first, DESK))).isEqualTo(first);

        var other = person();
        var second = Acting.as(other, () -> sessions.begin(first, DESK));
        assertThat(second).isNotEqualTo(first);
        assertThat(alive(first)).isFalse();
    }

    @Test
    @Asvs("V14.2.4")
    void aHalfFilledFormFollowsItsAuthorAndLiesEncrypted() {
        var aida = person();
        forms.keep(aida.id(), "task/1", "zzyx half typed");
        forms.keep(aida.id(), "task/1", "zzyx typed on");
        forms.keep(aida.id(), "task/2", "zzyx another");
        assertThat(forms.find(aida.id(), "task/1").orElseThrow().content()).isEqualTo("zzyx typed on");
        assertThat(forms.find(person().id(), "task/1")).isEmpty();

        assertThat(sql.sql("select content from kept_form where user_id = ?")
                        .param(aida.id().value())
                        .query((row, number) -> new String(row.getBytes(1), java.nio.charset.StandardCharsets.UTF_8))
                        .list())
                .hasSize(2)
                .noneMatch(content -> content.contains("zzyx"));
        forms.forget(aida.id(), "task/1");
        assertThat(forms.find(aida.id(), "task/1")).isEmpty();
    }

    @Test
    void aHalfFilledFormIsForgottenAfterADay() {
        var aida = person();
        forms.keep(aida.id(), "task/1", "zzyx");
        clock.advance(Duration.ofHours(25));
        assertThat(forms.find(aida.id(), "task/1")).isEmpty();
        sealed.forgetOld();
        assertThat(sql.sql("select count(*) from kept_form where user_id = ?")
                        .param(aida.id().value())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private boolean alive(UUID session) {
        table.forget();
        return table.living(session).isPresent();
    }

    private UUID begin(Actor person, String agent) {
        clock.advance(Duration.ofSeconds(1));
        return Acting.as(person, () -> sessions.begin(null, agent));
    }

    private static MockHttpSession session(Actor person, UUID live) {
        var session = new MockHttpSession();
        session.setAttribute(SessionMarks.LIVE, live);
        return session;
    }

    private StaffPrincipal principal(Actor person) {
        var member = new StaffMember(person.id(), "x", "x", person.body(), null, person.roles(), true);
        return new StaffPrincipal(
                member, java.util.Locale.of("ru"), stamp(person), java.util.Set.of(), java.time.Instant.MAX);
    }

    private long stamp(Actor person) {
        return sql.sql("select stamp from app_user where id = ?")
                .param(person.id().value())
                .query(Long.class)
                .single();
    }

    private Actor person() {
        var login = "s" + UUID.randomUUID().toString().substring(0, 12).replace("-", "");
        var made = Acting.as(
                Acting.admin(),
                () -> users.create(
                        new NewStaffMember(login, "Аида", BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER), "ky-KG")));
        return new Actor(made.user(), BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER));
    }
}
