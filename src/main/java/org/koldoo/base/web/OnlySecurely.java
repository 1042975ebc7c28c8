package org.koldoo.base.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Serves nothing over a line that others can read: without TLS only this machine itself. A proxy that ends TLS says so with
 * {@code X-Forwarded-Proto}, and only a proxy that is trusted is believed.
 */
class OnlySecurely extends OncePerRequestFilter {

    private static final Set<String> THIS_MACHINE =
            Set.of("localhost", "127.0.0.1", "[::1]", "::1", "[0:0:0:0:0:0:0:1]");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (request.isSecure() || THIS_MACHINE.contains(request.getServerName())) {
            chain.doFilter(request, response);
        } else {
            response.setHeader("Upgrade", "TLS/1.3");
            PlainPage.write(response, UPGRADE_REQUIRED, "https");
        }
    }

    private static final int UPGRADE_REQUIRED = 426;
}
