package org.koldoo.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.koldoo.base.web.PlainPage;
import org.springframework.web.filter.OncePerRequestFilter;

/** Asks newcomers to come again when there are too many, so that those who are inside can go on working. */
class FullHouse extends OncePerRequestFilter {

    private final OpenSessions sessions;
    private final int most;

    FullHouse(OpenSessions sessions, int most) {
        this.sessions = sessions;
        this.most = most;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (sessions.count() >= most
                && request.getSession(false) == null
                && !path.startsWith("/assets/")
                && !path.equals("/styles.css")
                && !KnownRequests.file(path)) {
            response.setHeader("Retry-After", "120");
            PlainPage.write(response, HttpServletResponse.SC_SERVICE_UNAVAILABLE, "busy");
        } else {
            chain.doFilter(request, response);
        }
    }
}
