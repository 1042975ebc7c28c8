package org.koldoo.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what no browser of ours ever asks before anything else hears of it: other methods, and paths of the framework that
 * mean something only within a session, asked without one. No session is made for them.
 */
class KnownRequests extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    private static final Pattern FILE = Pattern.compile("/VAADIN(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+\\.[a-z0-9]+");

    private final long largest;

    /** @param largest bytes that a window may send at once; files go another way */
    KnownRequests(long largest) {
        this.largest = largest;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var path = request.getRequestURI().substring(request.getContextPath().length());
        if (!METHODS.contains(request.getMethod())) {
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (path.startsWith("/VAADIN") && request.getSession(false) == null && !file(path)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if ("uidl".equals(IdleSessions.kind(request)) && request.getContentLengthLong() > largest) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if ("uidl".equals(IdleSessions.kind(request)) && request.getContentLengthLong() < 0) {
            response.setStatus(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** A file of the bundle: what every visitor's browser loads before there is a session. */
    static boolean file(String path) {
        return FILE.matcher(path).matches()
                && (resource("META-INF/VAADIN/webapp" + path) || resource("META-INF/resources" + path));
    }

    private static boolean resource(String name) {
        return KnownRequests.class.getClassLoader().getResource(name) != null;
    }
}
