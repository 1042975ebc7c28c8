package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;

/** The one thing to do now: what, who, until when, and one button. */
public class NextAction extends Section {

    private final Div facts = new Div();

    public NextAction(String heading, String what) {
        addClassName("k-next");
        var title = new H2(heading);
        var line = new Paragraph(what);
        line.addClassName("k-next-what");
        facts.addClassName("k-facts");
        add(title, line, facts);
    }

    public NextAction facts(Component... more) {
        facts.add(more);
        return this;
    }

    public NextAction button(Component button) {
        add(button);
        return this;
    }
}
