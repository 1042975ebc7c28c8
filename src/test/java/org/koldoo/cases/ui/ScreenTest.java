package org.koldoo.cases.ui;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.TestingAuthenticationToken;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.test.context.ContextConfiguration;
import org.springframework.test.context.web.WebAppConfiguration;

/** A test of a screen in the small {@link World}, signed in as somebody. */
@ContextConfiguration(classes = World.class)
@WebAppConfiguration
@ViewPackages(packages = {"org.koldoo.cases.ui", "org.koldoo.base.ui"})
abstract class ScreenTest extends SpringBrowserlessTest {

    @Autowired
    World world;

    private record Principal(Actor actor) implements ActorPrincipal {}

    @BeforeEach
    @Override
    protected void initVaadinEnvironment() {
        world.clear();
        signIn(World.caseworker());
        super.initVaadinEnvironment();
        world.clear();
    }

    @AfterEach
    void signOut() {
        SecurityContextHolder.clearContext();
    }

    /** Everything a reader sees of a component. */
    static String text(com.vaadin.flow.component.Component component) {
        return component.getElement().getTextRecursively();
    }

    void signIn(Actor actor) {
        var roles = actor.roles().stream()
                .map(role -> new SimpleGrantedAuthority("ROLE_" + role.name()))
                .collect(Collectors.toList());
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new TestingAuthenticationToken(new Principal(actor), null, roles));
        SecurityContextHolder.setContext(context);
    }
}
