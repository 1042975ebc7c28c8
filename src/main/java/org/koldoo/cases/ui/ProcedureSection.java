package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koldoo.base.ui.BpmnView;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.workflow.ProcedureDetails;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.WorkItem;

/** Where the mechanism stands: the procedures of the case with their tasks in plain words, and the diagram for who wants it. */
@org.springframework.stereotype.Component
class ProcedureSection implements CaseSection {

    private final CaseDesk desk;
    private final Names names;

    ProcedureSection(CaseDesk desk, Names names) {
        this.desk = desk;
        this.names = names;
    }

    @Override
    public String key() {
        return "procedure";
    }

    @Override
    public int order() {
        return 80;
    }

    @Override
    public Component create(CaseHead head) {
        var section = new Div(new H2(Words.of("case.section.procedure")));
        tasks(section, desk.items(head.number()));
        var runs = desk.runs(head.number());
        if (!runs.isEmpty()) {
            section.add(new H3(Words.of("procedure.runs")));
            runs.forEach(run -> section.add(run(run)));
        }
        return section;
    }

    private void tasks(Div section, List<WorkItem> items) {
        var cache = new HashMap<String, StepDeclaration>();
        var list = new OrderedList();
        list.addClassName("k-casepages-timeline");
        items.stream()
                .sorted(Comparator.comparing(WorkItem::createdAt).reversed())
                .forEach(item -> list.add(task(item, cache)));
        section.add(list);
    }

    private ListItem task(WorkItem item, Map<String, StepDeclaration> cache) {
        var declaration = desk.declaration(item, cache);
        var state = new Span(Words.of("task.state." + item.state()));
        var when = item.completedAt() == null ? item.createdAt() : item.completedAt();
        var line = new Div(state, new Span(Times.text(when)), new Span(names.body(item.body())));
        line.addClassName("k-casepages-when");
        var row = new ListItem(line);
        row.add(Links.to(Tasks.route(item), declaration.name().in(Words.locale())));
        if (item.outcome() != null) {
            row.add(new Paragraph(FieldWords.choice(declaration.outcomes(), item.outcome())));
        }
        return row;
    }

    private static Component run(CaseDesk.Run run) {
        var name = run.details()
                .map(details -> details.summary().name().in(Words.locale()))
                .orElse(run.run().topic());
        var ended = run.run().endedAt();
        var state = ended == null
                ? Words.of("procedure.since", Times.text(run.run().startedAt()))
                : Words.of("procedure.ended", Times.text(ended));
        var content = new Div();
        var details = new NativeDetails(name + " – " + state, content);
        details.addToggleListener(toggle -> {
            if (toggle.isOpened() && content.getChildren().findAny().isEmpty()) {
                run.details().ifPresent(known -> content.add(diagram(name, known, run)));
            }
        });
        return details;
    }

    private static BpmnView diagram(String name, ProcedureDetails details, CaseDesk.Run run) {
        var view = new BpmnView(name, details.bpmnXml());
        view.highlight(run.run().activeElements());
        view.setWidthFull();
        view.setHeight("24rem");
        return view;
    }
}
