package org.koldoo.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.VaadinSession;
import org.koldoo.base.web.SessionAttributes;

/**
 * A page that is open during a talk with a person: an intake, an interview, a question of consent. Nobody presses a key while
 * somebody tells what happened to them, so the session may rest longer.
 */
public interface LongTalk {

    /** Whether the page shows such a talk now. */
    default boolean talking() {
        return true;
    }

    /** Notes in the session whether any of its windows shows one. */
    static void note(VaadinSession session) {
        boolean talk = session.getUIs().stream().anyMatch(LongTalk::shown);
        session.getSession().setAttribute(SessionAttributes.TALK, talk);
    }

    private static boolean shown(UI ui) {
        return ui.getInternals().getActiveRouterTargetsChain().stream()
                .anyMatch(page -> page instanceof LongTalk talk && talk.talking());
    }
}
