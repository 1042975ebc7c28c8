package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.koldoo.base.Texts;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.TimeElement;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.journal.JournalLine;

/** Who may see the case and who must not know of it; who looked at it and did what, from the journal. */
@org.springframework.stereotype.Component
class AccessSection implements CaseSection {

    private final CaseDesk desk;
    private final Names names;
    private final Texts texts;
    private final WhoSees who;

    AccessSection(CaseDesk desk, Names names, Texts texts, WhoSees who) {
        this.desk = desk;
        this.names = names;
        this.texts = texts;
        this.who = who;
    }

    @Override
    public String key() {
        return "access";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean visible(CaseHead head) {
        return true;
    }

    @Override
    public Component create(CaseHead head) {
        var lines = desk.log(head.number());
        var people = names.people(lines.stream().map(JournalLine::user).toList());
        var list = new OrderedList();
        list.addClassName("k-casepages-timeline");
        for (var line : lines) {
            var who = new Span(who(line, people.getOrDefault(line.user(), "")));
            var when = new Div(new TimeElement(line.at()), who);
            when.addClassName("k-casepages-when");
            list.add(new ListItem(when, new Span(what(line))));
        }
        return new Div(
                who.panels(head), new H2(Words.of("access.looked")), new Paragraph(Words.of("access.what")), list);
    }

    private String who(JournalLine line, String person) {
        return line.user().equals(UserId.SYSTEM) || line.body() == null
                ? person
                : person + ", " + names.body(line.body());
    }

    private String what(JournalLine line) {
        var key = "journal." + line.action();
        return texts.has(key) ? Words.of(key) : Words.of("journal.other", line.action());
    }
}
