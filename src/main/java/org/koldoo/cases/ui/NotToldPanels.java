package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.NotTold;
import org.springframework.stereotype.Component;

/** Whom the person does not want told, as the first thing on every screen where somebody is called, written to or told. */
@Component
public class NotToldPanels {

    private final NotTold notTold;
    private final Names names;

    NotToldPanels(NotTold notTold, Names names) {
        this.notTold = notTold;
        this.names = names;
    }

    /** Nothing to read where nobody is named. */
    public Div of(CaseNumber number) {
        return show(notTold.of(number));
    }

    Div show(NotTold.Warning warning) {
        var panel = new Div();
        panel.setVisible(!warning.isEmpty());
        panel.addClassName("k-not-told");
        panel.getElement().setAttribute("role", "note");
        panel.add(new H3(Words.of("notTold.title")));
        if (warning.people() != null) {
            panel.add(new Paragraph(warning.people()));
        }
        var bodies = new UnorderedList();
        warning.bodies().forEach(one -> bodies.add(new ListItem(words(one))));
        if (!warning.bodies().isEmpty()) {
            panel.add(bodies);
        }
        return panel;
    }

    String words(NotTold.NamedBody one) {
        var name = names.body(one.body());
        return one.note() == null ? name : name + ": " + one.note();
    }
}
