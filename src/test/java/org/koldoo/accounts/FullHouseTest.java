package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import jakarta.servlet.http.HttpSessionEvent;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.Asvs;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockHttpSession;

class FullHouseTest {

    private final OpenSessions open = new OpenSessions(mock(LiveTable.class));
    private final FullHouse filter = new FullHouse(open, 2);

    @Test
    @Asvs({"V2.4.1", "V15.2.2"})
    void whoComesWhenTheHouseIsFullIsAskedToComeAgainAndThoseInsideGoOn() throws Exception {
        enter();
        assertThat(ask("/sign-in", null).getStatus()).isEqualTo(200);
        var inside = enter();
        var answer = ask("/sign-in", null);
        assertThat(answer.getStatus()).isEqualTo(503);
        assertThat(answer.getHeader("Retry-After")).isEqualTo("120");
        assertThat(answer.getContentAsString()).contains("lang=\"ky\"", "lang=\"ru\"", "lang=\"en\"");
        assertThat(ask("/tasks", inside).getStatus()).isEqualTo(200);
        assertThat(ask("/styles.css", null).getStatus()).isEqualTo(200);

        open.sessionDestroyed(new HttpSessionEvent(inside));
        assertThat(ask("/sign-in", null).getStatus()).isEqualTo(200);
    }

    private MockHttpSession enter() {
        var session = new MockHttpSession();
        open.sessionCreated(new HttpSessionEvent(session));
        return session;
    }

    private MockHttpServletResponse ask(String path, @org.jspecify.annotations.Nullable MockHttpSession session)
            throws Exception {
        var request = new MockHttpServletRequest("GET", path);
        if (session != null) {
            request.setSession(session);
        }
        var response = new MockHttpServletResponse();
        filter.doFilter(request, response, new MockFilterChain());
        return response;
    }
}
