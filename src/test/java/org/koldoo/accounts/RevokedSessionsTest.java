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
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.testing.Asvs;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

class RevokedSessionsTest {

    private final AccountStamps stamps = mock(AccountStamps.class);
    private final MockHttpSession session = new MockHttpSession();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    RevokedSessionsTest() {
        request.setSession(session);
        var member = new StaffMember(
                UserId.random(), "aida", "Аида", BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER), true);
        var principal = new StaffPrincipal(member, Locale.of("ru"), 1, Set.of(), Instant.MAX);
        SecurityContextHolder.getContext().setAuthentication(principal.authentication());
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @Test
    @Asvs({"V7.4.1", "V7.4.2"})
    void aRevokedPersonIsSignedOutAtTheNextRequest() throws Exception {
        when(stamps.stillHolds(any())).thenReturn(false);
        new RevokedSessions(stamps).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(session.isInvalid()).isTrue();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
    }

    @Test
    void everybodyElseGoesOn() throws Exception {
        when(stamps.stillHolds(any())).thenReturn(true);
        new RevokedSessions(stamps).doFilter(request, new MockHttpServletResponse(), new MockFilterChain());
        assertThat(session.isInvalid()).isFalse();
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
    }
}
