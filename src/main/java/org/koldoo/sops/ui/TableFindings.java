package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.koldoo.workflow.decisions.Problem;

/** What the check finds in a draft: what keeps it from being reviewed, and what somebody should look at. */
class TableFindings extends Section {

    TableFindings(TableWords words, List<Problem> problems) {
        addClassName("k-panel");
        getElement().setAttribute("aria-live", "polite");
        add(new H2(getTranslation("table.draft.check")));
        list(
                "table.draft.check.errors",
                words,
                problems.stream().filter(Problem::error).toList());
        list(
                "table.draft.check.warnings",
                words,
                problems.stream().filter(problem -> !problem.error()).toList());
        if (problems.isEmpty()) {
            add(new Paragraph(getTranslation("table.draft.check.good")));
        }
    }

    private void list(String title, TableWords words, List<Problem> problems) {
        if (problems.isEmpty()) {
            return;
        }
        var list = new UnorderedList();
        problems.forEach(problem -> list.add(new ListItem(words.problem(problem))));
        add(new Paragraph(getTranslation(title)), list);
    }
}
