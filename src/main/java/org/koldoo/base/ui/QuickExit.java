package org.koldoo.base.ui;

import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/**
 * The quick way out, by the button or by Esc pressed three times. The browser covers the page at once, tells this component,
 * which keeps open drafts and signs out, and shows a neutral page in the place of this one.
 */
class QuickExit extends NativeButton {

    private final transient SignOut signOut;

    QuickExit(SignOut signOut) {
        this.signOut = signOut;
        addClassName("k-exit");
        getElement().setAttribute("data-quick-exit", true).setAttribute("title", Words.of("shell.exit.hint"));
        add(Icons.of("exit"), new Span(Words.of("shell.exit")));
    }

    @ClientCallable
    void leave() {
        signOut.quietly();
    }
}
