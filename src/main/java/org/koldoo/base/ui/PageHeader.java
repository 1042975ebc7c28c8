package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Paragraph;

/** The head of a page: its one H1, a line below it, tags, and what can be done at the right. */
public class PageHeader extends Header {

    private final Div text = new Div();
    private final Div lead = new Div();
    private final Div actions = new Div();

    public PageHeader(String title) {
        addClassName("k-page-header");
        text.addClassName("k-page-title");
        text.add(new H1(title));
        lead.addClassName("k-lead");
        actions.addClassName("k-page-actions");
        add(text);
    }

    public PageHeader(String title, String lead) {
        this(title);
        lead(new Paragraph(lead));
    }

    /** Adds to the one line below the title. */
    public final PageHeader lead(Component... more) {
        lead.add(more);
        text.add(lead);
        return this;
    }

    public final PageHeader actions(Component... buttons) {
        actions.add(buttons);
        add(actions);
        return this;
    }
}
