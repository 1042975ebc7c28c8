package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
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
    private final IdleSessions filter = new IdleSessions(Duration.ofMinutes(15), clock);
    private final MockHttpSession session = new MockHttpSession();

    IdleSessionsTest() {
        var member = new StaffMember(
                UserId.random(), "aida", "Аида", BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER), true);
        var principal = new StaffPrincipal(member, Locale.of("ru"), 1, false, false);
        SecurityContextHolder.getContext().setAuthentication(principal.authentication());
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
        for (int round = 0; round < 6; round++) {
            ask("v-r=uidl&v-uiId=0", CLICK);
            clock.advance(Duration.ofMinutes(14));
            ask("v-r=uidl&v-uiId=0", POLL);
        }
        assertThat(session.isInvalid()).isFalse();
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
