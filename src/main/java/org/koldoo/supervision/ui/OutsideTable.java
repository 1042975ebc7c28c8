package org.koldoo.supervision.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.institutions.Institutions;
import org.koldoo.supervision.Team;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemState;

/** What the team closed for other bodies: which task, whose, when, and whether they answered at all. */
class OutsideTable extends Div {

    private static final int NEWEST = 100;

    private final transient Procedures procedures;
    private final transient Institutions institutions;
    private final transient Map<String, StepDeclaration> declarations = new HashMap<>();

    OutsideTable(Team team, Cases cases, Procedures procedures, Institutions institutions, long all) {
        this.procedures = procedures;
        this.institutions = institutions;
        add(new H2(getTranslation("supervision.list.outside")));
        var items = team.closedForOthers(NEWEST);
        if (items.isEmpty()) {
            add(new EmptyState(getTranslation("supervision.outside.none")));
            return;
        }
        var heads =
                cases.heads(items.stream().map(WorkItem::caseNumber).distinct().toList());
        var rows = new UnorderedList();
        rows.addClassName("k-tasks");
        items.forEach(item -> rows.add(row(item, heads.get(item.caseNumber()))));
        add(rows);
        if (all > items.size()) {
            add(new Paragraph(getTranslation("supervision.outside.more", items.size(), all)));
        }
    }

    private ListItem row(WorkItem item, @Nullable CaseHead head) {
        var link = Links.to(
                "task/" + item.id(),
                procedures.declaration(item, declarations).name().in(getLocale()));
        link.addClassName("k-task-what");
        var number = item.caseNumber().value();
        var about = new Div(new Span(head == null ? number : head.codeName() + " · " + number));
        about.add(
                item.state() == WorkItemState.NO_ANSWER
                        ? new Tag(getTranslation("supervision.outside.noAnswer"), Tag.Tone.WARN)
                        : new Tag(getTranslation("supervision.outside.answered")));
        about.addClassName("k-task-about");
        var text = new Div(link, about);
        text.addClassName("k-task-text");
        var body = institutions
                .find(item.body())
                .map(found -> found.name().in(getLocale()))
                .orElse(item.body().value());
        var side = new Div(new Span(item.completedAt() == null ? body : body + ", " + Times.text(item.completedAt())));
        side.addClassName("k-task-side");
        var row = new ListItem(text, side);
        row.addClassNames("k-task", "k-task-later");
        return row;
    }
}
