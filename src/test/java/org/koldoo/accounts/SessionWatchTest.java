package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.SessionStanding.Standing;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.testing.Asvs;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

class SessionWatchTest {

    private final SessionStanding standing = mock(SessionStanding.class);
    private final SessionWatch watch = new SessionWatch(standing);
    private final MockHttpSession session = new MockHttpSession();
    private final UserId id = UserId.random();

    @AfterEach
    void stop() {
        watch.stop();
    }

    private StaffPrincipal person(long stamp) {
        var member = new StaffMember(id, "aida", "Аида", BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER), true);
        return new StaffPrincipal(member, Locale.of("ru"), stamp, Set.of(), Instant.MAX);
    }

    private void holds(StaffPrincipal person) {
        session.setAttribute(
                HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY,
                new SecurityContextImpl(person.authentication()));
        when(standing.of(any(), any())).thenReturn(Standing.REVOKED);
        when(standing.of(session, person)).thenReturn(Standing.LIVE);
    }

    private void waits(StaffPrincipal person) throws Exception {
        var request = new MockHttpServletRequest("GET", "/session/watch");
        request.setAsyncSupported(true);
        watch.answer(request, new MockHttpServletResponse(), session, person);
        assertThat(request.isAsyncStarted()).isTrue();
    }

    /** Whoever removes a lost phone from the own account is a new person to the session, and goes on working. */
    @Test
    void aWindowThatWaitsDoesNotEndTheSessionWhosePersonWasRenewed() throws Exception {
        holds(person(1));
        waits(person(1));
        holds(person(2));
        Thread.sleep(2500);
        assertThat(session.isInvalid()).isFalse();
    }

    @Test
    @Asvs("V7.4.1")
    void aWindowThatWaitsEndsTheSessionOfSomebodyWhoIsRevoked() throws Exception {
        holds(person(1));
        waits(person(1));
        when(standing.of(any(), any())).thenReturn(Standing.REVOKED);
        Thread.sleep(2500);
        assertThat(session.isInvalid()).isTrue();
    }
}
