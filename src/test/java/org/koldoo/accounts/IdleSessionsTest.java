package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.base.web.SessionAttributes;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.MutableClock;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

class IdleSessionsTest {

    private static final String POLL =
            "{\"csrfToken\":\"x\",\"rpc\":[{\"type\":\"event\",\"node\":1,\"event\":\"ui-poll\",\"data\":{}}]}";
    private static final String CLICK =
            "{\"csrfToken\":\"x\",\"rpc\":[{\"type\":\"event\",\"node\":7,\"event\":\"click\",\"data\":{}}]}";

    private final MutableClock clock = new MutableClock();
    private final LiveTable table = mock(LiveTable.class);
    private final SessionRules rules = new SessionRules(
            Duration.ofMinutes(5), Duration.ofMinutes(15), Duration.ofMinutes(60), Duration.ofHours(8), 2, 600);
    private final SessionStanding standing = new SessionStanding(rules, table, mock(AccountStamps.class), clock);
    private final IdleSessions filter = new IdleSessions(standing);
    private final MockHttpSession session = new MockHttpSession();
    private final StaffPrincipal person;

    IdleSessionsTest() {
        var member = new StaffMember(
                UserId.random(), "aida", "Аида", BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER), true);
        person = new StaffPrincipal(member, Locale.of("ru"), 1, Set.of(), Instant.MAX);
        SecurityContextHolder.getContext().setAuthentication(person.authentication());
        var id = UUID.randomUUID();
        session.setAttribute(SessionMarks.LIVE, id);
        when(table.living(id)).thenReturn(Optional.of(new LiveTable.Living(id, clock.instant(), 1)));
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @Asvs("V7.3.1")
    void aWindowThatOnlyPollsAndBeatsIsSignedOutAfterAQuarterOfAnHour() throws Exception {
        ask("v-r=uidl&v-uiId=0", CLICK);
        for (int minute = 1; minute < 15; minute++) {
            clock.advance(Duration.ofMinutes(1));
            ask("v-r=uidl&v-uiId=0", POLL);
            ask("v-r=heartbeat&v-uiId=0", "");
            assertThat(session.isInvalid()).isFalse();
        }
        clock.advance(Duration.ofMinutes(1));
        ask("v-r=uidl&v-uiId=0", POLL);
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void aPersonWhoWorksStaysSignedIn() throws Exception {
        for (int round = 0; round < 20; round++) {
            ask("v-r=uidl&v-uiId=0", CLICK);
            clock.advance(Duration.ofMinutes(4));
            ask("v-r=uidl&v-uiId=0", POLL);
        }
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    @Asvs("V7.3.2")
    void noSessionLivesLongerThanAWorkingDayWhateverIsDoneInIt() throws Exception {
        for (int minute = 0; minute < 8 * 60; minute += 4) {
            ask("v-r=uidl&v-uiId=0", CLICK);
            assertThat(session.isInvalid()).as("after " + minute).isFalse();
            clock.advance(Duration.ofMinutes(4));
        }
        ask("v-r=uidl&v-uiId=0", CLICK);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void duringATalkASessionRestsForAnHour() throws Exception {
        ask("v-r=uidl&v-uiId=0", CLICK);
        session.setAttribute(SessionAttributes.TALK, true);
        clock.advance(Duration.ofMinutes(59));
        ask("v-r=uidl&v-uiId=0", POLL);
        assertThat(session.isInvalid()).isFalse();
        clock.advance(Duration.ofMinutes(1));
        ask("v-r=uidl&v-uiId=0", POLL);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aClickUnderTheCoverDoesNotLengthenTheSession() throws Exception {
        ask("v-r=uidl&v-uiId=0", CLICK);
        clock.advance(Duration.ofMinutes(6));
        assertThat(standing.of(session, person)).isEqualTo(SessionStanding.Standing.COVERED);
        ask("v-r=uidl&v-uiId=0", CLICK);
        assertThat(standing.of(session, person)).isEqualTo(SessionStanding.Standing.COVERED);
        clock.advance(Duration.ofMinutes(9));
        ask("v-r=uidl&v-uiId=0", CLICK);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void aSessionWithoutARowInTheTableEndsAtOnce() throws Exception {
        when(table.living(any())).thenReturn(Optional.empty());
        ask("v-r=uidl&v-uiId=0", CLICK);
        assertThat(session.isInvalid()).isTrue();
    }

    @Test
    void whatAWindowAsksByItselfKeepsNobodySignedIn() throws Exception {
        ask("v-r=uidl&v-uiId=0", CLICK);
        clock.advance(Duration.ofMinutes(4));
        watch();
        clock.advance(Duration.ofMinutes(11));
        watch();
        assertThat(session.isInvalid()).isTrue();
    }

    private void watch() throws Exception {
        var request = new MockHttpServletRequest("GET", "/session/watch");
        request.setSession(session);
        filter.doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
    }

    @Test
    void whatWasLookedAtCanStillBeRead() throws Exception {
        var chain = ask("v-r=uidl&v-uiId=0", CLICK);
        var seen = Objects.requireNonNull(chain.getRequest());
        assertThat(new String(seen.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                .isEqualTo(CLICK);
        assertThat(seen.getReader().readLine()).isEqualTo(CLICK);
    }

    private MockFilterChain ask(String query, String body) throws Exception {
        var request = new MockHttpServletRequest("POST", "/");
        request.setQueryString(query);
        request.setContent(body.getBytes(StandardCharsets.UTF_8));
        request.setSession(session);
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain;
    }
}
