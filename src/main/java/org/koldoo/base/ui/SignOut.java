package org.koldoo.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinService;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.spring.security.AuthenticationContext;
import org.koldoo.base.web.ClearSiteData;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.security.authentication.event.LogoutSuccessEvent;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Ends a person's session; half-filled forms are kept first. */
@Component
class SignOut {

    private final ObjectProvider<AuthenticationContext> authentication;
    private final ApplicationEventPublisher events;

    SignOut(ObjectProvider<AuthenticationContext> authentication, ApplicationEventPublisher events) {
        this.authentication = authentication;
        this.events = events;
    }

    void toSignIn() {
        leave(ClearSiteData.LEAVING);
    }

    /** Somebody else sits down at this computer: nothing of the person before is left in the browser. */
    void forSomebodyElse() {
        leave(ClearSiteData.EVERYTHING);
    }

    private void leave(String whatTheBrowserForgets) {
        DraftSaver.saveAll(UI.getCurrent());
        forget(whatTheBrowserForgets);
        authentication.ifAvailable(AuthenticationContext::logout);
    }

    private static void forget(String what) {
        var response = VaadinService.getCurrentResponse();
        if (response != null) {
            response.setHeader(ClearSiteData.HEADER, what);
        }
    }

    /** Without a page of its own to go to: the browser is already leaving. */
    void quietly() {
        DraftSaver.saveAll(UI.getCurrent());
        forget(ClearSiteData.LEAVING);
        var who = SecurityContextHolder.getContext().getAuthentication();
        if (who != null) {
            events.publishEvent(new LogoutSuccessEvent(who));
        }
        SecurityContextHolder.clearContext();
        var session = VaadinSession.getCurrent();
        if (session != null && session.getSession() != null) {
            session.getSession().invalidate();
        }
    }
}
