package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;

/** Port: something that people choose for themselves on their profile, besides name and language. */
public interface ProfilePart {

    int order();

    Component create();
}
