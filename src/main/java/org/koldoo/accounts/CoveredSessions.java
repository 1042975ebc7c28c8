package org.koldoo.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.koldoo.accounts.SessionStanding.Standing;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * While a session is covered the server tells it nothing: whoever lifts the cover in the browser by other means sees an old
 * page and cannot go on. A window that waits asks again by itself, so nothing that was sent is lost.
 */
class CoveredSessions extends OncePerRequestFilter {

    private final SessionStanding standing;
    private final CoverPage page;

    CoveredSessions(SessionStanding standing, CoverPage page) {
        this.standing = standing;
        this.page = page;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var person = StaffPrincipal.signedIn();
        var session = request.getSession(false);
        if (session == null
                || person.isEmpty()
                || open(request)
                || standing.of(session, person.get()) != Standing.COVERED) {
            chain.doFilter(request, response);
        } else if (request.getMethod().equals("GET")
                && IdleSessions.kind(request).isEmpty()
                && wantsPage(request)) {
            page.write(person.get(), response);
        } else {
            response.setHeader("Retry-After", "5");
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        }
    }

    private static boolean wantsPage(HttpServletRequest request) {
        var accept = request.getHeader("Accept");
        return accept != null && accept.contains("text/html");
    }

    /** What pages are made of, and what the cover itself asks. */
    private static boolean open(HttpServletRequest request) {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        return SessionDesk.asked(request)
                || "heartbeat".equals(IdleSessions.kind(request))
                || get(request) && IdleSessions.kind(request).isEmpty() && file(path);
    }

    /** Only when it is fetched: what a window wants may be sent to any address. */
    private static boolean get(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean file(String path) {
        return path.startsWith("/assets/") || path.equals("/styles.css") || KnownRequests.file(path);
    }
}
