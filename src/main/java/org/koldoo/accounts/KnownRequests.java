package org.koldoo.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Answers what no browser of ours ever asks before anything else hears of it: other methods, and paths of the framework that
 * mean something only within a session, asked without one. No session is made for them.
 */
class KnownRequests extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST");
    /** What the frameworks underneath would answer and nothing of ours asks for; pages of errors are only forwarded to. */
    private static final Pattern UNUSED = Pattern.compile(
            "/(HILLA|connect|error|offline|icons)(/.*)?|/(sw|sw-runtime-.*)\\.js|/manifest\\.(json|webmanifest)");

    private static final Pattern FILE = Pattern.compile("/VAADIN(/[A-Za-z0-9_-][A-Za-z0-9_.-]*)+\\.[a-z0-9]+");

    /** By this parameter the framework knows what a window wants. */
    private static final String KIND = "v-r";

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
        } else if (disguised(request.getQueryString())) {
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
        } else if (UNUSED.matcher(path).matches()
                || path.startsWith("/VAADIN") && request.getSession(false) == null && !file(path)) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if ("uidl".equals(IdleSessions.kind(request)) && request.getContentLengthLong() > largest) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
        } else if ("uidl".equals(IdleSessions.kind(request)) && request.getContentLengthLong() < 0) {
            response.setStatus(HttpServletResponse.SC_LENGTH_REQUIRED);
        } else {
            chain.doFilter(request, response);
        }
    }

    /**
     * Whether the framework would find in it a kind of request that {@link IdleSessions#kind} does not: not as the first
     * parameter, twice, or written in another way. Then every limit and the cover would look past it.
     */
    static boolean disguised(@Nullable String query) {
        if (query == null) {
            return false;
        }
        var parameters = query.split("&");
        for (int i = 0; i < parameters.length; i++) {
            var written = parameters[i].replaceFirst("=.*", "");
            if (read(written).equals(KIND) && (i > 0 || !parameters[i].startsWith(KIND + "="))) {
                return true;
            }
        }
        return false;
    }

    private static String read(String name) {
        try {
            return URLDecoder.decode(name, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException malformed) {
            return KIND; // nobody knows how it is read
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
