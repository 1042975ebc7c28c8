package org.koldoo.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session that is over: idle, too old, ended from another device, revoked. What an open window does by itself,
 * heartbeats, polls and asking how it stands, keeps nobody signed in.
 */
class IdleSessions extends OncePerRequestFilter {

    private static final int LONGEST_POLL = 2000;

    private final SessionStanding standing;

    IdleSessions(SessionStanding standing) {
        this.standing = standing;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = StaffPrincipal.signedIn();
        var session = request.getSession(false);
        if (session == null || person.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        var readable = mayBePoll(request) ? new ReplayedRequest(request) : request;
        var now = standing.of(session, person.get());
        if (now.over()) {
            SessionStanding.end(session, now);
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        } else if (now == SessionStanding.Standing.LIVE && !byItself(readable)) {
            standing.acted(session, Duration.ZERO);
        }
        chain.doFilter(readable, response);
    }

    private static boolean byItself(HttpServletRequest request) {
        return "heartbeat".equals(kind(request))
                || SessionDesk.asked(request)
                || request instanceof ReplayedRequest replayed
                        && replayed.body().contains("\"ui-poll\"");
    }

    private static boolean mayBePoll(HttpServletRequest request) {
        return "uidl".equals(kind(request))
                && request.getContentLength() > 0
                && request.getContentLength() <= LONGEST_POLL;
    }

    /** From the address alone: asking for a parameter could read the body. */
    static String kind(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null || !query.startsWith("v-r=")) {
            return "";
        }
        int end = query.indexOf('&');
        return query.substring("v-r=".length(), end < 0 ? query.length() : end);
    }
}
