package org.koldoo.accounts;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.koldoo.accounts.SessionStanding.Standing;
import org.koldoo.base.web.ClearSiteData;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * What our own script in an open window asks: how the session stands (and waits for news), cover it, lift the cover, leave it.
 * Another site can ask none of this: it has no such cookie and may not send such a header.
 */
class SessionDesk extends OncePerRequestFilter {

    static final String PATH = "/session/";

    private static final String OWN_SCRIPT = "X-Koldoo";
    private static final int LONGEST_PASSWORD = 1024;
    private static final long FOREVER = Duration.ofDays(1).toSeconds();

    private final SessionStanding standing;
    private final SessionWatch watch;
    private final Uncovering uncovering;
    private final OpenForms forms;

    SessionDesk(SessionStanding standing, SessionWatch watch, Uncovering uncovering, OpenForms forms) {
        this.standing = standing;
        this.watch = watch;
        this.uncovering = uncovering;
        this.forms = forms;
    }

    static boolean asked(HttpServletRequest request) {
        return path(request).startsWith(PATH);
    }

    private static String path(HttpServletRequest request) {
        return request.getRequestURI().substring(request.getContextPath().length());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!asked(request)) {
            chain.doFilter(request, response);
            return;
        }
        var person = StaffPrincipal.signedIn();
        var session = request.getSession(false);
        if (request.getHeader(OWN_SCRIPT) == null) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (session == null || person.isEmpty()) {
            answer(response, Standing.ENDED);
        } else {
            answer(request, response, session, person.get());
        }
    }

    private void answer(
            HttpServletRequest request, HttpServletResponse response, HttpSession session, StaffPrincipal person)
            throws IOException {
        var get = request.getMethod().equals("GET");
        switch (path(request).substring(PATH.length())) {
            case "watch" -> {
                if (standing.of(session, person) == Standing.LIVE) {
                    standing.acted(session, Duration.ofSeconds(number(request.getParameter("idle"))));
                }
                watch.answer(request, response, session, person);
            }
            case "cover" -> {
                if (!get) {
                    standing.cover(session);
                    forms.keep(session);
                }
                answer(response, standing.of(session, person));
            }
            case "uncover" -> {
                if (!get && uncovering.proven(person, body(request))) {
                    request.changeSessionId();
                    standing.uncover(session);
                    answer(response, Standing.LIVE);
                } else {
                    response.setStatus(HttpServletResponse.SC_FORBIDDEN);
                }
            }
            case "leave" -> {
                if (!get) {
                    forms.keep(session);
                    response.setHeader(ClearSiteData.HEADER, ClearSiteData.LEAVING);
                    SessionStanding.end(session, Standing.ENDED);
                }
                answer(response, get ? standing.of(session, person) : Standing.ENDED);
            }
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    static void answer(HttpServletResponse response, Standing standing) throws IOException {
        response.setContentType("application/json");
        var word = standing.over() ? "ended" : standing == Standing.COVERED ? "covered" : "live";
        response.getOutputStream().write(("{\"state\":\"" + word + "\"}").getBytes(StandardCharsets.UTF_8));
    }

    private static long number(@org.jspecify.annotations.Nullable String typed) {
        return typed != null && typed.matches("\\d{1,6}") ? Long.parseLong(typed) : FOREVER;
    }

    private static String body(HttpServletRequest request) throws IOException {
        return new String(request.getInputStream().readNBytes(LONGEST_PASSWORD), StandardCharsets.UTF_8);
    }
}
