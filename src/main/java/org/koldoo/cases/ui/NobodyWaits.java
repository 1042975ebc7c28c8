package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.springframework.stereotype.Component;

/** What My tasks says when it is empty: who has the reader's cases now, until when, and what can be begun. */
@Component
class NobodyWaits {

    private final TaskDesk desk;
    private final Names names;

    NobodyWaits(TaskDesk desk, Names names) {
        this.desk = desk;
        this.names = names;
    }

    EmptyState create(boolean filtered) {
        if (filtered) {
            return new EmptyState(
                    Words.of("tasks.empty.filtered"), new Paragraph(Words.of("tasks.empty.filtered.what")));
        }
        var empty = new EmptyState(Words.of("tasks.empty"));
        var elsewhere = desk.elsewhere();
        if (!elsewhere.isEmpty()) {
            var list = new UnorderedList();
            elsewhere.forEach(one -> list.add(line(one)));
            empty.add(list);
        }
        if (CurrentActor.require().has(Role.CASEWORKER)) {
            empty.add(Links.primary("search", Words.of("tasks.empty.new")));
        } else if (elsewhere.isEmpty()) {
            empty.add(new Paragraph(Words.of("tasks.empty.none")));
        }
        return empty;
    }

    private ListItem line(TaskDesk.Elsewhere one) {
        var due = one.item().dueAt();
        var with = names.holder(one.item());
        var words = due == null
                ? Words.of("tasks.elsewhere", with)
                : Words.of("tasks.elsewhere.until", with, Times.text(due));
        var link = Links.to("case/" + one.head().number(), one.head().codeName());
        return new ListItem(link, new Span(" " + words));
    }
}
