package org.koldoo.accounts.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import java.util.Map;
import org.koldoo.accounts.Due;
import org.koldoo.accounts.StaffPrincipal;
import org.springframework.stereotype.Component;

/** Leads whoever is half signed in to the page for what is due, on every navigation, also inside the page. */
@Component
class FirstUse implements VaadinServiceInitListener {

    private static final Map<Due, Class<? extends Doorway>> PAGES = Map.of(
            Due.FACTOR, FactorView.class,
            Due.PASSWORD, PasswordView.class,
            Due.ENROLMENT, EnrolView.class,
            Due.CONDUCT, ConductView.class);

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.getSource().addUIInitListener(init -> init.getUI().addBeforeEnterListener(FirstUse::lead));
    }

    private static void lead(BeforeEnterEvent event) {
        var target = event.getNavigationTarget();
        // The way back: to sign in again, as somebody else perhaps.
        StaffPrincipal.signedIn()
                .flatMap(StaffPrincipal::next)
                .map(PAGES::get)
                .filter(page -> target != page && target != SignInView.class)
                .ifPresent(event::forwardTo);
    }
}
