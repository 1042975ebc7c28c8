package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Instant;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;
import org.springframework.security.core.context.SecurityContextHolder;

/** Under the cover nothing goes on, to whatever address it is sent: a window's wishes are heard at every one. */
class CoveredSessionsTest {

    private final SessionStanding standing = mock(SessionStanding.class);
    private final CoveredSessions filter = new CoveredSessions(standing, mock(CoverPage.class));

    @BeforeEach
    void signedInAndCovered() {
        var member = new StaffMember(
                UserId.random(), "aida", "Аида", BodyCode.of("CCB"), null, Set.of(Role.CASEWORKER), true);
        var person = new StaffPrincipal(member, Locale.of("ru"), 1, Set.of(), Instant.MAX);
        SecurityContextHolder.getContext().setAuthentication(person.authentication());
        when(standing.of(any(), any())).thenReturn(SessionStanding.Standing.COVERED);
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /?v-r=uidl&v-uiId=0",
                "POST /assets/x?v-r=uidl&v-uiId=0",
                "POST /assets/x",
                "GET /assets/x?v-r=uidl&v-uiId=0",
                "POST /styles.css?v-r=uidl&v-uiId=0",
                "GET /?v-r=init&location=tasks",
                "GET /VAADIN/dynamic/resource/0/x/case.pdf"
            })
    void aWishIsNotHeard(String asked) throws Exception {
        assertThat(goesOn(asked)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /assets/cover.js", "GET /styles.css", "POST /session/uncover", "POST /?v-r=heartbeat"})
    void whatTheCoverIsMadeOfComes(String asked) throws Exception {
        assertThat(goesOn(asked)).isTrue();
    }

    @Test
    void whatIsLiveGoesOn() throws Exception {
        when(standing.of(any(), any())).thenReturn(SessionStanding.Standing.LIVE);
        assertThat(goesOn("POST /?v-r=uidl&v-uiId=0")).isTrue();
    }

    private boolean goesOn(String asked) throws Exception {
        var parts = asked.split("[ ?]", 3);
        var request = new MockHttpServletRequest(parts[0], parts[1]);
        request.setQueryString(parts.length > 2 ? parts[2] : null);
        request.setSession(new MockHttpSession());
        var chain = new MockFilterChain();
        filter.doFilter(request, new MockHttpServletResponse(), chain);
        return chain.getRequest() != null;
    }
}
