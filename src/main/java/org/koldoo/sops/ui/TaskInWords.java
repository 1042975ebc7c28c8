package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import java.util.stream.Collectors;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.Deadlines;
import org.koldoo.workflow.StepDeclaration;

/** A task of a procedure as a sentence or two: what, who, how long, with which results, on what source. */
class TaskInWords extends ListItem {

    TaskInWords(StepDeclaration step, Institutions institutions, Deadlines deadlines) {
        add(new H3(step.name().in(getLocale())));
        add(new Paragraph(getTranslation(
                "sops.task.who", PartyWords.party(step.party(), institutions), getTranslation("role." + step.role()))));
        if (step.deadline() != null) {
            var parameter = deadlines.find(step.deadline());
            if (parameter != null) {
                add(new Paragraph(getTranslation("sops.task.deadline", DeadlineWords.of(parameter))));
            }
        }
        if (!step.outcomes().isEmpty()) {
            add(new Paragraph(getTranslation(
                    "sops.task.outcomes",
                    step.outcomes().stream().map(o -> o.label().in(getLocale())).collect(Collectors.joining("; ")))));
        }
        var guidance = step.guidance().in(getLocale());
        if (!guidance.isBlank()) {
            add(new Paragraph(guidance));
        }
        if (step.source() != null) {
            var source = new Paragraph(SourceWords.of(step.source()));
            source.addClassName("k-quiet");
            add(source);
        }
    }
}
