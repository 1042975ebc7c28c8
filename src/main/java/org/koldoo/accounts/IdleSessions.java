package org.koldoo.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Ends a session some time after the last thing a person did. What an open window does by itself, heartbeats and polls, keeps
 * nobody signed in.
 */
class IdleSessions extends OncePerRequestFilter {

    static final String LAST_ACTION = "koldoo.lastAction";

    private static final int LONGEST_POLL = 2000;

    private final Duration patience;
    private final Clock clock;

    IdleSessions(Duration patience, Clock clock) {
        this.patience = patience;
        this.clock = clock;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        var session = request.getSession(false);
        if (session == null || authentication == null || !(authentication.getPrincipal() instanceof StaffPrincipal)) {
            chain.doFilter(request, response);
            return;
        }
        var readable = mayBePoll(request) ? new ReplayedRequest(request) : request;
        var now = clock.instant();
        if (session.getAttribute(LAST_ACTION) instanceof Instant last && !now.isBefore(last.plus(patience))) {
            session.invalidate();
            SecurityContextHolder.setContext(SecurityContextHolder.createEmptyContext());
        } else if (!byItself(readable)) {
            session.setAttribute(LAST_ACTION, now);
        }
        chain.doFilter(readable, response);
    }

    private static boolean byItself(HttpServletRequest request) {
        return "heartbeat".equals(kind(request))
                || request instanceof ReplayedRequest replayed
                        && replayed.body().contains("\"ui-poll\"");
    }

    private static boolean mayBePoll(HttpServletRequest request) {
        return "uidl".equals(kind(request))
                && request.getContentLength() > 0
                && request.getContentLength() <= LONGEST_POLL;
    }

    /** From the address alone: asking for a parameter could read the body. */
    private static String kind(HttpServletRequest request) {
        var query = request.getQueryString();
        if (query == null || !query.startsWith("v-r=")) {
            return "";
        }
        int end = query.indexOf('&');
        return query.substring("v-r=".length(), end < 0 ? query.length() : end);
    }
}
