package org.koldoo.sops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.koldoo.workflow.decisions.DecisionTable.Row;

/** A row of a table as a sentence: if these answers, then this result, and where that comes from. */
class TableRowItem extends ListItem {

    TableRowItem(TableWords words, Row row, int place) {
        addClassName("k-table-row");
        var number = new H3(getTranslation("table.row.number", place));
        var conditions = words.conditions(row);
        var when = conditions.isEmpty() ? new Paragraph(strong(words.always())) : sentence("table.row.if", conditions);
        var then = sentence("table.row.then", words.results(row));
        add(number, when, then);
        if (!row.source().isBlank()) {
            var source = new Paragraph(getTranslation("table.row.source", words.source(row)));
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

    /** The names quiet, the values strong: long sentences are looked over, not read. */
    private Paragraph sentence(String begin, List<TableWords.Part> parts) {
        var sentence = new Paragraph(strong(getTranslation(begin)));
        var mark = " ";
        for (var part : parts) {
            var name = new Span(mark + getTranslation("table.pair", part.label(), ""));
            name.addClassName("k-table-name");
            sentence.add(name, strong(part.value()));
            mark = "; ";
        }
        return sentence;
    }

    private static Span strong(String text) {
        var word = new Span(text);
        word.addClassName("k-table-word");
        return word;
    }
}
