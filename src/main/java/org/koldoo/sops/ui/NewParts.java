package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import java.util.List;
import java.util.stream.Collectors;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.Difference;
import org.koldoo.sops.Differences;
import org.koldoo.sops.edit.Outline;
import org.koldoo.sops.edit.TaskContent;

/** What new tasks and ways say: whoever agrees to them must have read it. */
class NewParts extends Div {

    private final Outline outline;
    private final ProcedureWords words;

    NewParts(Differences differences, Outline outline, ProcedureWords words) {
        this.outline = outline;
        this.words = words;
        var added = differences.list().stream()
                .filter(one -> one.sign() == Difference.Sign.ADDED && one.aspect() == Difference.Aspect.ITSELF)
                .map(Difference::element)
                .toList();
        added.stream().flatMap(id -> outline.find(id).stream()).forEach(this::part);
        added.stream()
                .flatMap(id -> outline.way(id).stream())
                .filter(way -> way.condition() != null)
                .forEach(this::way);
    }

    private void part(Outline.Item item) {
        var task = item.task();
        var part = new Section(new H3(words.name(item)));
        part.addClassName("k-studio-new");
        if (task != null) {
            says(task).forEach(line -> part.add(new Paragraph(line)));
            add(part);
        } else if (item.deadline() != null || item.called() != null) {
            part.add(new Paragraph(
                    item.called() != null
                            ? Words.of("studio.calls", words.procedure(item.called()))
                            : words.deadline(item.deadline())));
            add(part);
        }
    }

    private List<String> says(TaskContent task) {
        var lines = new java.util.ArrayList<String>();
        lines.add(words.who(task.party(), task.role()));
        lines.add(words.deadline(task.deadline()));
        if (!ProcedureWords.in(task.guidance()).isBlank()) {
            lines.add(ProcedureWords.in(task.guidance()));
        }
        if (!task.outcomes().isEmpty()) {
            lines.add(Words.of(
                    "sops.task.outcomes",
                    task.outcomes().stream()
                            .map(outcome -> ProcedureWords.in(outcome.label()))
                            .collect(Collectors.joining("; "))));
        }
        task.fields()
                .forEach(field -> lines.add(Words.of(
                        "studio.new.question",
                        ProcedureWords.in(field.label()),
                        Words.of("studio.question.kind." + field.kind()))));
        if (!task.discloses().isEmpty()) {
            lines.add(Words.of(
                    "studio.new.sees",
                    task.discloses().stream()
                            .map(field -> Words.of("case.field." + field))
                            .collect(Collectors.joining(", "))));
        }
        if (task.needs() != null) {
            lines.add(Words.of("studio.new.needs", ConditionWords.fact(task.needs())));
        }
        return lines;
    }

    private void way(Outline.Way way) {
        var condition = way.condition() == null ? "" : words.condition(way.condition(), outline);
        var to = outline.find(way.target()).map(words::name).orElse(way.target());
        var line = new Paragraph(Words.of("studio.next.if", condition, to));
        line.addClassName("k-studio-new");
        add(line);
    }
}
