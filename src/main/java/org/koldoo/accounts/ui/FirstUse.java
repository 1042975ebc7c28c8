package org.koldoo.accounts.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import org.koldoo.accounts.StaffPrincipal;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** Leads whoever still has a one-time password, or has not accepted the code of conduct, to the page for it. */
@Component
class FirstUse implements VaadinServiceInitListener {

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(FirstUse::lead));
    }

    private static void lead(BeforeEnterEvent event) {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null || !(authentication.getPrincipal() instanceof StaffPrincipal person)) {
            return;
        }
        var target = event.getNavigationTarget();
        if (person.passwordDue()) {
            if (target != PasswordView.class) {
                event.forwardTo(PasswordView.class);
            }
        } else if (person.conductDue() && target != ConductView.class) {
            event.forwardTo(ConductView.class);
        }
    }
}
