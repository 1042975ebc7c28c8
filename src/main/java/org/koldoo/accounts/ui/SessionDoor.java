package org.koldoo.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.OwnSessions;
import org.koldoo.accounts.SessionMarks;
import org.koldoo.accounts.StaffPrincipal;
import org.koldoo.base.ui.LanguageChoice;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a person into the running session, under a new session id, and closes what others had open in it. */
@Component
class SessionDoor {

    /** The server itself never ends a session of somebody signed in: the rules of rest do, earlier. */
    private static final Duration LONGEST_REST = Duration.ofMinutes(90);

    private final HttpSessionSecurityContextRepository contexts = new HttpSessionSecurityContextRepository();
    private final VaadinDefaultRequestCache wanted;
    private final LanguageChoice languages;
    private final OwnSessions sessions;

    SessionDoor(VaadinDefaultRequestCache wanted, LanguageChoice languages, OwnSessions sessions) {
        this.sessions = sessions;
        this.wanted = wanted;
        this.languages = languages;
    }

    void enter(StaffPrincipal person) {
        var request = VaadinServletRequest.getCurrent();
        var before = request.getWrappedSession();
        var running = before.getAttribute(SessionMarks.LIVE) instanceof UUID id ? id : null;
        // The session only gets another id: what ends now is not the person's session.
        before.removeAttribute(SessionMarks.LIVE);
        VaadinService.reinitializeSession(request);
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.authentication());
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, VaadinServletResponse.getCurrent());
        begin(person, request, running);
        languages.settle(person.language());
    }

    /** A session counts, and ends another one, only when the person may really come in. */
    private void begin(StaffPrincipal person, VaadinServletRequest request, @Nullable UUID running) {
        var session = request.getWrappedSession();
        session.setMaxInactiveInterval((int) LONGEST_REST.toSeconds());
        if (person.ready()) {
            session.setAttribute(SessionMarks.LIVE, sessions.begin(running, request.getHeader("User-Agent")));
        }
    }

    /** As {@link #enterAt}, but the reader is the same one in another part: the language of the page stays. */
    void changeTo(StaffPrincipal person, String route) {
        languages.keep();
        enterAt(person, route);
    }

    /** As {@link #enter}, and loads a page afresh, so that nothing of the person before stays in the window. */
    void enterAt(StaffPrincipal person, String route) {
        enter(person);
        closeOtherWindows();
        UI.getCurrent().getPage().setLocation(route.isEmpty() ? "." : route);
    }

    /** The page that was asked for before signing in, without its host; the start page where there was none. */
    String wantedRoute() {
        var request = VaadinServletRequest.getCurrent();
        var response = VaadinServletResponse.getCurrent();
        var saved = wanted.getRequest(request, response);
        if (saved == null) {
            return "";
        }
        wanted.removeRequest(request, response);
        var path = URI.create(saved.getRedirectUrl())
                .getPath()
                .substring(request.getContextPath().length());
        return path.replaceFirst("^/+", "");
    }

    private static void closeOtherWindows() {
        List.copyOf(VaadinSession.getCurrent().getUIs()).stream()
                .filter(ui -> ui != UI.getCurrent())
                .forEach(UI::close);
    }
}
