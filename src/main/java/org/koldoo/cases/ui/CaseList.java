package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;

/** Cases by code name and number, with their plain tags; never a name. */
class CaseList extends UnorderedList {

    CaseList(List<CaseHead> heads) {
        addClassName("k-tasks");
        add(heads);
    }

    final void add(List<CaseHead> heads) {
        heads.forEach(head -> add(row(head)));
    }

    private static ListItem row(CaseHead head) {
        var link = Links.to("case/" + head.number(), head.codeName());
        link.addClassName("k-task-what");
        var about = new Div(new Span(head.number().value()));
        about.addClassName("k-task-about");
        CaseTags.of(head).forEach(about::add);
        var text = new Div(link, about);
        text.addClassName("k-task-text");
        var opened = new Span(Words.of("case.opened") + " " + Times.text(head.openedAt()));
        opened.addClassName("k-quiet");
        var row = new ListItem(text, opened);
        row.addClassNames("k-task", "k-task-later");
        return row;
    }
}
