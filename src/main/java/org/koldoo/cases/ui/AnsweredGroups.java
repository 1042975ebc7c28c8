package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** Below My tasks: what was answered for the reader's body, and what other bodies have corrected in the reader's cases. */
@Component
class AnsweredGroups {

    private final TaskDesk desk;
    private final Names names;

    AnsweredGroups(TaskDesk desk, Names names) {
        this.desk = desk;
        this.names = names;
    }

    /** Empty where there is nothing. */
    Div create() {
        var answered = desk.answered();
        var groups = new Div();
        if (!answered.corrected().isEmpty()) {
            groups.add(group("CORRECTED", answered.corrected(), answered.moreCorrected(), "task/"));
        }
        if (!answered.toReview().isEmpty()) {
            groups.add(group("ANSWERED", answered.toReview(), answered.moreToReview(), "answered/"));
        }
        return groups;
    }

    private Section group(String key, List<TaskDesk.Row> rows, boolean more, String route) {
        var heading = new H2(Words.of("tasks.group." + key));
        var count = new Span(" " + rows.size() + (more ? "+" : ""));
        count.addClassName("k-count");
        heading.add(count);
        var list = new UnorderedList();
        list.addClassName("k-tasks");
        rows.forEach(row -> list.add(row(key, row, route)));
        return new Section(heading, new Paragraph(Words.of("tasks.group." + key + ".what")), list);
    }

    private ListItem row(String key, TaskDesk.Row row, String route) {
        var item = row.item();
        var link = Links.to(route + item.id(), row.declaration().name().in(Words.locale()));
        link.addClassName("k-task-what");
        var head = row.head();
        var about = new Div(new Span(
                head == null
                        ? item.caseNumber().value()
                        : head.codeName() + " · " + item.caseNumber().value()));
        about.addClassName("k-task-about");
        var text = new Div(link, about);
        text.addClassName("k-task-text");
        var side = new Div(new Span(side(key, item)));
        side.addClassName("k-task-side");
        var line = new ListItem(text, side);
        line.addClassNames("k-task", "k-task-later");
        return line;
    }

    private String side(String key, WorkItem item) {
        return key.equals("CORRECTED")
                ? names.body(item.body())
                : item.completedAt() == null ? "" : Words.of("answered.row", Times.text(item.completedAt()));
    }
}
