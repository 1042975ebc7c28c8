package org.koldoo.base.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Span;

/** Pairs of a name and a value, as a list that a screen reader announces as one. */
public class Pairs extends DescriptionList {

    public Pairs() {
        addClassName("k-pairs");
    }

    public Pairs pair(String name, String value) {
        return pair(name, new Span(value));
    }

    public Pairs pair(String name, Component value) {
        add(new Term(name), new Description(value));
        return this;
    }

    public boolean empty() {
        return getChildren().findAny().isEmpty();
    }
}
