package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Locale;
import org.koldoo.institutions.Institutions;
import org.koldoo.sops.Differences;
import org.koldoo.workflow.Deadlines;

/** What is different in two files of a procedure, a line for each. */
class DifferenceList extends Div {

    DifferenceList(Differences differences, Institutions institutions, Deadlines deadlines) {
        if (differences.list().isEmpty()) {
            add(new Paragraph(getTranslation("compare.same")));
            return;
        }
        var words = new DifferenceWords(differences, institutions, deadlines);
        var list = new UnorderedList();
        list.addClassName("k-compare-list");
        differences.list().forEach(difference -> {
            var line = new ListItem(words.of(difference));
            line.addClassName("k-compare-" + difference.sign().name().toLowerCase(Locale.ROOT));
            list.add(line);
        });
        add(list);
    }
}
