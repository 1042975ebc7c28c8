package org.koldoo.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Writes the headers of every answer before anything else looks at the request, so that refusals and errors of whatever layer
 * carry them too. Whoever serves something that may be kept says so afterwards.
 */
class AnswerHeaders extends OncePerRequestFilter {

    static final Map<String, String> ALWAYS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "X-Frame-Options", "DENY",
            "Referrer-Policy", "no-referrer",
            "Cross-Origin-Opener-Policy", "same-origin",
            "Cross-Origin-Resource-Policy", "same-origin",
            "Permissions-Policy",
                    "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), magnetometer=(),"
                            + " microphone=(), midi=(), payment=(), usb=(), publickey-credentials-create=(self),"
                            + " publickey-credentials-get=(self)",
            "Cache-Control", "no-cache, no-store, max-age=0, must-revalidate",
            "X-Robots-Tag", "noindex, nofollow",
            "Content-Security-Policy", ContentPolicy.NOTHING_RUNS);

    private static final String TWO_YEARS = "max-age=63072000; includeSubDomains";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ALWAYS.forEach(response::setHeader);
        if (request.isSecure()) {
            response.setHeader("Strict-Transport-Security", TWO_YEARS);
        }
        if (file(request.getRequestURI().substring(request.getContextPath().length()))) {
            response.setHeader("Cache-Control", "no-cache");
        }
        chain.doFilter(request, response);
    }

    /** Files of the program, the same for everybody: a browser may keep them and asks whether they are still the same. */
    private static boolean file(String path) {
        return path.startsWith("/assets/") || path.equals("/styles.css");
    }

    /** An error is a new beginning: what was set for the answer that failed may be gone. */
    @Override
    protected boolean shouldNotFilterErrorDispatch() {
        return false;
    }
}
