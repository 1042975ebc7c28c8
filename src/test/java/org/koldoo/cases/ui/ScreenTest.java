package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.SpringBrowserlessTest;
import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.koldoo.base.Actor;
import org.koldoo.base.ActorPrincipal;
import org.koldoo.base.ui.PurposeDialog;
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

    /** Says what for in the question that is open; before that, nothing happens. */
    @SuppressWarnings("unchecked")
    void saysWhatFor(String button, String purpose) {
        var asked = find(PurposeDialog.class).single();
        var go = find(Button.class, asked).withText(button).single();
        test(go).click();
        assertThat(world.calls).as("no purpose is chosen for anybody").isEmpty();
        ((RadioButtonGroup<String>) find(RadioButtonGroup.class, asked).single()).setValue(purpose);
        test(go).click();
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
