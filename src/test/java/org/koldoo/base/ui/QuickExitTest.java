package org.koldoo.base.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.ScreensTest;
import org.springframework.security.core.context.SecurityContextHolder;

/** The quick way out leaves nobody signed in behind it, and loses nothing that was typed. */
@KoldooTest
@ViewPackages(packages = "org.koldoo")
class QuickExitTest extends ScreensTest {

    private static final class Form extends Div implements DraftSaver {

        private int saved;

        @Override
        public void saveDraft() {
            assertThat(SecurityContextHolder.getContext().getAuthentication()).isNotNull();
            saved++;
        }
    }

    @Test
    void keepsTheDraftAndEndsTheSession() {
        signIn(Acting.person("CCB", Role.CASEWORKER));
        open("tasks");
        var form = new Form();
        UI.getCurrent().add(form);
        var session = VaadinSession.getCurrent().getSession();
        find(QuickExit.class).single().leave();
        assertThat(form.saved).isEqualTo(1);
        assertThat(SecurityContextHolder.getContext().getAuthentication()).isNull();
        assertThatThrownBy(() -> session.getAttribute("anything")).isInstanceOf(IllegalStateException.class);
    }
}
