package org.koldoo.sops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.koldoo.workflow.decisions.DecisionTable.Row;

/** A row of a table as a sentence: if these answers, then this result, and where that comes from. */
class TableRowItem extends ListItem {

    TableRowItem(TableWords words, Row row, int place) {
        addClassName("k-table-row");
        var number = new H3(getTranslation("table.row.number", place));
        var when = new Paragraph(strong("table.row.if"), new Span(" " + words.conditions(row)));
        var then = new Paragraph(strong("table.row.then"), new Span(" " + words.results(row)));
        add(number, when, then);
        if (!row.source().isBlank()) {
            var source = new Paragraph(getTranslation("table.row.source", row.source()));
            source.addClassName("k-quiet");
            add(source);
        }
    }

    /** What can be done with the row. */
    TableRowItem actions(Component... buttons) {
        var actions = new Div(buttons);
        actions.addClassName("k-table-actions");
        add(actions);
        return this;
    }

    private Span strong(String key) {
        var word = new Span(getTranslation(key));
        word.addClassName("k-table-word");
        return word;
    }
}
