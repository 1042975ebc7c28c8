package org.koldoo.accounts.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.VaadinServletResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.VaadinDefaultRequestCache;
import java.net.URI;
import java.util.List;
import org.koldoo.accounts.StaffPrincipal;
import org.koldoo.base.ui.LanguageChoice;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.stereotype.Component;

/** Puts a person into the running session, under a new session id, and closes what others had open in it. */
@Component
class SessionDoor {

    private final HttpSessionSecurityContextRepository sessions = new HttpSessionSecurityContextRepository();
    private final VaadinDefaultRequestCache wanted;
    private final LanguageChoice languages;

    SessionDoor(VaadinDefaultRequestCache wanted, LanguageChoice languages) {
        this.wanted = wanted;
        this.languages = languages;
    }

    void enter(StaffPrincipal person) {
        var request = VaadinServletRequest.getCurrent();
        VaadinService.reinitializeSession(request);
        put(person);
        languages.settle(person.language());
    }

    private void put(StaffPrincipal person) {
        var request = VaadinServletRequest.getCurrent();
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(person.authentication());
        SecurityContextHolder.setContext(context);
        sessions.saveContext(context, request, VaadinServletResponse.getCurrent());
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

    /** On to what is still due, or to the page that was asked for before signing in. */
    void goOn(StaffPrincipal person) {
        enterAt(person, person.ready() ? wantedRoute() : "");
    }

    /** The same person in the same window, with a fresh proof: nothing on the screen changes, the session id does. */
    void renew(StaffPrincipal person) {
        var request = VaadinServletRequest.getCurrent();
        request.getHttpServletRequest().changeSessionId();
        put(person);
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
