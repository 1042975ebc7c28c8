package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;

/** Nothing is here, and why: never a blank page. */
public class EmptyState extends Div {

    public EmptyState(String headline, Component... more) {
        addClassName("k-empty");
        var line = new Paragraph(headline);
        line.addClassName("k-empty-headline");
        add(Icons.of("calm"), line);
        add(more);
    }
}
