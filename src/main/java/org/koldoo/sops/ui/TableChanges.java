package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import org.koldoo.base.ui.Tag;
import org.koldoo.workflow.decisions.RowChange;

/** What is different between two versions of a table, row by row in words. */
class TableChanges extends Div {

    TableChanges(TableWords words, List<RowChange> changes) {
        if (changes.isEmpty()) {
            add(new Paragraph(getTranslation("table.draft.changes.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("k-table-changes");
        changes.forEach(change -> list.add(item(words, change)));
        add(list);
    }

    private ListItem item(TableWords words, RowChange change) {
        var item = new ListItem(new Tag(
                getTranslation("table.change." + change.kind(), change.placeBefore(), change.placeAfter()),
                switch (change.kind()) {
                    case ADDED -> Tag.Tone.GOOD;
                    case REMOVED -> Tag.Tone.ALARM;
                    case CHANGED -> Tag.Tone.WARN;
                    case MOVED -> Tag.Tone.QUIET;
                }));
        var before = change.before();
        var after = change.after();
        if (before != null && after != null && change.kind() == RowChange.Kind.CHANGED) {
            item.add(
                    new Paragraph(getTranslation("table.change.before", words.sentence(before))),
                    new Paragraph(getTranslation("table.change.after", words.sentence(after))));
            if (!before.source().equals(after.source())) {
                item.add(new Paragraph(getTranslation("table.row.source", words.source(after))));
            }
        } else if (after != null) {
            item.add(new Paragraph(words.sentence(after)));
        } else if (before != null) {
            item.add(new Paragraph(words.sentence(before)));
        }
        return item;
    }
}
