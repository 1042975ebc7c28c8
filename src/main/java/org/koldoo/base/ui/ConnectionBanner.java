package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Div;

/**
 * Says calmly that the network is off and that what was typed stays on the page, and that it was saved when the network is
 * back. The browser's script shows and hides it; it takes room above the page and never covers a form.
 */
class ConnectionBanner extends Div {

    ConnectionBanner() {
        setId("k-connection");
        addClassName("k-connection");
        getElement()
                .setAttribute("role", "status")
                .setAttribute("aria-live", "polite")
                .setAttribute("data-lost", Words.of("connection.lost"))
                .setAttribute("data-back", Words.of("connection.back"));
    }
}
