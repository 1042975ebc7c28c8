package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.HashMap;
import java.util.List;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.TaskRow;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.WorkItem;

/** The case at a glance: who has which task until when, and the person's three standings in words. */
@org.springframework.stereotype.Component
class OverviewSection implements CaseSection {

    private final CaseDesk desk;
    private final Names names;
    private final DueText dueText;

    OverviewSection(CaseDesk desk, Names names, DueText dueText) {
        this.desk = desk;
        this.names = names;
        this.dueText = dueText;
    }

    @Override
    public String key() {
        return "overview";
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public Component create(CaseHead head) {
        return new Div(openTasks(head), standings(head));
    }

    private Component openTasks(CaseHead head) {
        var open = desk.items(head.number()).stream()
                .filter(WorkItem::open)
                .sorted(Tasks.BY_DUE)
                .toList();
        var part = new Div(new H2(Words.of("case.open")));
        if (open.isEmpty()) {
            part.add(new Paragraph(Words.of("case.open.none")));
            return part;
        }
        var cache = new HashMap<String, StepDeclaration>();
        var list = new UnorderedList();
        list.addClassName("k-tasks");
        open.forEach(item -> list.add(row(item, desk.declaration(item, cache))));
        part.add(list);
        return part;
    }

    private TaskRow row(WorkItem item, StepDeclaration declaration) {
        var tags = item.redirected() == null
                ? List.<Tag>of()
                : List.of(new Tag(Words.of("tasks.redirected"), Tag.Tone.WARN));
        return new TaskRow(
                Tasks.route(item),
                declaration.name().in(Words.locale()),
                names.holder(item),
                tags,
                dueText,
                item.dueAt());
    }

    private static Component standings(CaseHead head) {
        var pairs = new Pairs()
                .pair(Words.of("case.standing"), Words.of("case.standing." + head.standing()))
                .pair(Words.of("case.support"), Words.of("case.support." + head.support()))
                .pair(Words.of("case.appeal"), Words.of("case.appeal." + head.appeal()))
                .pair(Words.of("case.sex"), Words.of("case.sex." + head.sex()))
                .pair(Words.of("case.age"), Words.of("case.age." + head.ageClass()))
                .pair(Words.of("case.abroad"), Words.of("case.answer." + head.abroad()))
                .pair(Words.of("case.opened"), Times.text(head.openedAt()));
        return new Div(new H2(Words.of("case.standings")), pairs);
    }
}
