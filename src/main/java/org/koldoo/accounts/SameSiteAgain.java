package org.koldoo.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/**
 * Back from the provider a browser leaves our cookie at home, because it is for our own pages only. This answer is such a page:
 * it asks for the same address once more, now with the cookie.
 */
class SameSiteAgain extends OncePerRequestFilter {

    static final String BACK = "/login/oauth2/code/";

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().startsWith(request.getContextPath() + BACK);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!"cross-site".equals(request.getHeader("Sec-Fetch-Site"))) {
            chain.doFilter(request, response);
            return;
        }
        var query = request.getQueryString();
        var again = request.getRequestURI() + (query == null ? "" : "?" + query);
        response.setContentType("text/html;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.getOutputStream()
                .write(("<!doctype html><meta http-equiv=\"refresh\" content=\"0;url=" + HtmlUtils.htmlEscape(again)
                                + "\"><title>…</title>")
                        .getBytes(StandardCharsets.UTF_8));
    }
}
