package org.koldoo.testing;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/** A test of screens of the whole program without a browser, signed in as somebody. */
public abstract class ScreensTest extends SpringBrowserlessTest {

    private record Principal(Actor actor) implements ActorPrincipal {

        @Override
        public Instant provedAt() {
            return Instant.MAX;
        }
    }

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        signIn(Acting.admin());
        super.initVaadinEnvironment();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    protected void signIn(Actor actor) {
        var roles = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toList());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(new Principal(actor), null, roles));
        SecurityContextHolder.setContext(context);
    }

    /** As {@link #signIn}, in a window of their own: the frame of the pages, menu and all, is built for them. */
    protected void signInAnew(Actor actor) {
        cleanVaadinEnvironment();
        signIn(actor);
        super.initVaadinEnvironment();
    }

    /** Goes to an address; the class of the page that is shown. */
    protected String open(String address) {
        UI.getCurrent().navigate(address);
        return Optional.ofNullable(getCurrentView())
                .map(view -> view.getClass().getSimpleName())
                .orElse("");
    }

    protected static String text(Component component) {
        return component.getElement().getTextRecursively();
    }
}
