package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Outline;
import org.koldoo.workflow.guard.Finding;

/** What is still to be put right before a procedure can come into force; each line leads to its step. */
class ProblemList extends Section {

    ProblemList(List<Finding> findings, Outline outline, ProcedureWords words, Consumer<String> select) {
        addClassName("k-studio-problems");
        var errors = findings.stream().filter(Finding::error).toList();
        var hints = findings.stream().filter(finding -> !finding.error()).toList();
        if (errors.isEmpty()) {
            var well = new Paragraph(Words.of("studio.problems.none"));
            well.addClassName("k-studio-well");
            add(well);
        } else {
            add(new H2(Words.of("studio.problems", errors.size())), list(errors, outline, words, select));
        }
        if (!hints.isEmpty()) {
            add(new H2(Words.of("studio.hints", hints.size())), list(hints, outline, words, select));
        }
    }

    private static UnorderedList list(
            List<Finding> findings, Outline outline, ProcedureWords words, Consumer<String> select) {
        var list = new UnorderedList();
        findings.forEach(finding -> {
            var text = DraftDesk.finding(finding);
            var step = outline.find(finding.place().id())
                    .or(() -> outline.items().stream()
                            .filter(item -> item.ways().stream()
                                    .anyMatch(way ->
                                            way.id().equals(finding.place().id())))
                            .findFirst());
            if (step.isPresent()) {
                var id = step.get().id();
                var name = words.name(step.get());
                var line = new NativeButton(name + ": " + text, click -> select.accept(id));
                line.addClassName("k-link");
                list.add(new ListItem(line));
            } else {
                var place = DraftDesk.place(finding);
                list.add(new ListItem(place.isEmpty() ? text : place + ": " + text));
            }
        });
        return list;
    }
}
