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
            var step = finding.parameters().stream()
                    .flatMap(parameter -> outline.find(parameter).stream())
                    .findFirst();
            if (step.isPresent()) {
                var id = step.get().id();
                var name = words.name(step.get());
                var line = new NativeButton(
                        text.contains(id) ? text.replace(id, "«" + name + "»") : name + ": " + text,
                        click -> select.accept(id));
                line.addClassName("k-link");
                list.add(new ListItem(line));
            } else {
                list.add(new ListItem(text));
            }
        });
        return list;
    }
}
