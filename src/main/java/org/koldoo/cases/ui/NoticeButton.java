package org.koldoo.cases.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ClientCallable;
import com.vaadin.flow.component.button.Button;
import java.util.Set;
import java.util.function.Consumer;

/** Asks the browser whether it may show notices; a browser lets a page ask only while somebody presses something. */
class NoticeButton extends Button {

    static final Set<String> STATES = Set.of("ON", "OFF", "DENIED", "CANNOT");

    private final transient Consumer<String> told;

    NoticeButton(Consumer<String> told) {
        this.told = told;
    }

    @Override
    protected void onAttach(AttachEvent event) {
        getElement()
                .executeJs("window.koldoo.notices.bind(this); return window.koldoo.notices.state()")
                .then(String.class, this::chosen);
    }

    /** What this browser says now; anything else that a page could send means nothing. */
    @ClientCallable
    void chosen(String state) {
        if (STATES.contains(state)) {
            told.accept(state);
        }
    }
}
