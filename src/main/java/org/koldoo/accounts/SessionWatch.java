package org.koldoo.accounts;

import jakarta.annotation.PreDestroy;
import jakarta.servlet.AsyncContext;
import jakarta.servlet.AsyncEvent;
import jakarta.servlet.AsyncListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.koldoo.accounts.SessionStanding.Standing;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/**
 * Open windows wait here for news of their session: nothing is sent until something happened, or half a minute went by. So a
 * window that does nothing learns within seconds that its session ended, and a slow line carries nearly nothing.
 */
@Component
class SessionWatch {

    private static final Logger LOG = LoggerFactory.getLogger(SessionWatch.class);
    private static final long LOOK_MILLIS = 1000;
    private static final Duration HELD = Duration.ofSeconds(25);

    private record Waiting(AsyncContext context, HttpSession session, StaffPrincipal person, long until) {}

    private final Set<Waiting> waiting = ConcurrentHashMap.newKeySet();
    private final SessionStanding standing;
    private final ScheduledExecutorService clockwork;

    SessionWatch(SessionStanding standing) {
        this.standing = standing;
        this.clockwork = Executors.newSingleThreadScheduledExecutor(
                work -> Thread.ofPlatform().daemon().name("session-watch").unstarted(work));
        clockwork.scheduleWithFixedDelay(this::look, LOOK_MILLIS, LOOK_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** At once where there is news (or {@code now} is asked), otherwise later. */
    void answer(HttpServletRequest request, HttpServletResponse response, HttpSession session, StaffPrincipal person)
            throws IOException {
        var now = standing.of(session, person);
        var known = "covered".equals(request.getParameter("known")) ? Standing.COVERED : Standing.LIVE;
        if (now != known || request.getParameter("now") != null || !request.isAsyncSupported()) {
            SessionDesk.answer(response, now);
            return;
        }
        var context = request.startAsync();
        context.setTimeout(HELD.plusSeconds(30).toMillis());
        var entry = new Waiting(context, session, person, System.nanoTime() + HELD.toNanos());
        context.addListener(new Gone(() -> waiting.remove(entry)));
        waiting.add(entry);
    }

    private void look() {
        for (var entry : waiting) {
            try {
                lookAt(entry);
            } catch (RuntimeException | IOException e) {
                // The browser is gone, or the database does not answer now: this window asks again by itself.
                LOG.debug(
                        "A waiting window could not be answered: {}",
                        e.getClass().getName());
                waiting.remove(entry);
                complete(entry);
            }
        }
    }

    private void lookAt(Waiting entry) throws IOException {
        var known =
                "covered".equals(entry.context().getRequest().getParameter("known")) ? Standing.COVERED : Standing.LIVE;
        var now = now(entry);
        if (now == known && System.nanoTime() < entry.until()) {
            return;
        }
        waiting.remove(entry);
        if (now.over()) {
            SessionStanding.end(entry.session(), now);
        }
        SessionDesk.answer((HttpServletResponse) entry.context().getResponse(), now);
        complete(entry);
    }

    private Standing now(Waiting entry) {
        try {
            return standing.of(entry.session(), now(entry.session(), entry.person()));
        } catch (IllegalStateException alreadyOver) {
            return Standing.ENDED;
        }
    }

    /** A fresh proof or a change of the own account makes the person of a session a new one while its windows wait. */
    private static StaffPrincipal now(HttpSession session, StaffPrincipal before) {
        return session.getAttribute(HttpSessionSecurityContextRepository.SPRING_SECURITY_CONTEXT_KEY)
                                instanceof SecurityContext context
                        && context.getAuthentication() != null
                        && context.getAuthentication().getPrincipal() instanceof StaffPrincipal person
                ? person
                : before;
    }

    private static void complete(Waiting entry) {
        try {
            entry.context().complete();
        } catch (IllegalStateException alreadyDone) {
            // It timed out in the same moment.
        }
    }

    @PreDestroy
    void stop() {
        clockwork.shutdownNow();
        waiting.forEach(SessionWatch::complete);
    }

    private record Gone(Runnable then) implements AsyncListener {

        @Override
        public void onComplete(AsyncEvent event) {
            then.run();
        }

        @Override
        public void onTimeout(AsyncEvent event) {
            then.run();
            event.getAsyncContext().complete();
        }

        @Override
        public void onError(AsyncEvent event) {
            then.run();
        }

        @Override
        public void onStartAsync(AsyncEvent event) {
            // It waits once.
        }
    }
}
