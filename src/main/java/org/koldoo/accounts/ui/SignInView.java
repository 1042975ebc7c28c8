package org.koldoo.accounts.ui;

import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServletRequest;
import com.vaadin.flow.server.auth.AnonymousAllowed;
import org.koldoo.accounts.DemoPeople;
import org.koldoo.accounts.SignIn;
import org.koldoo.accounts.SingleSignOn;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.ui.LanguageChoice;
import org.koldoo.institutions.Institutions;
import org.springframework.beans.factory.ObjectProvider;

@Route(value = "sign-in", autoLayout = false)
@AnonymousAllowed
class SignInView extends Doorway implements BeforeEnterObserver {

    private final transient SingleSignOn signOn;
    private final transient SessionDoor door;

    SignInView(
            LanguageChoice languages,
            SignIn signIn,
            SessionDoor door,
            Institutions institutions,
            SingleSignOn signOn,
            ObjectProvider<DemoPeople> demo) {
        super(languages, "accounts.signIn.title");
        this.signOn = signOn;
        this.door = door;
        var people = demo.getIfAvailable();
        show(people == null ? new SignInForm(signIn, door) : new DemoDoor(people, institutions, door));
        if (people == null && signOn.offered()) {
            show(new SignOnPanel(signOn.path()));
        }
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        if (CurrentActor.find().isPresent()) {
            event.forwardTo("");
            return;
        }
        var session = VaadinServletRequest.getCurrent().getHttpServletRequest().getSession();
        if (signOn.returned(session)) {
            signOn.enter(session).ifPresentOrElse(door::goOn, () -> showFirst(SignOnPanel.refused()));
        }
    }
}
