package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Times;
import org.koldoo.workflow.DecisionTableBook;
import org.koldoo.workflow.DecisionTableBook.InForce;

/** The decision tables that are in force. No case content. */
@Route("procedures/tables")
@PermitAll
class TablesView extends Div implements HasDynamicTitle {

    TablesView(DecisionTableBook book) {
        addClassName("k-page");
        add(new PageHeader(getTranslation("table.list.title"), getTranslation("table.list.lead")));
        var all = book.all();
        if (all.isEmpty()) {
            add(new EmptyState(getTranslation("table.list.none")));
            return;
        }
        var list = new UnorderedList();
        list.addClassName("k-tasks");
        all.forEach(table -> list.add(row(table)));
        add(list);
    }

    private ListItem row(InForce table) {
        var version = table.version();
        var text = new Div(
                Links.to("procedures/tables/" + version.table(), TableWords.title(version.table())),
                new Paragraph(getTranslation(
                        "table.list.row",
                        version.number(),
                        table.content().rows().size(),
                        Times.text(table.since()))),
                TableVersionWords.basis(version));
        if (table.toConfirm()) {
            text.add(TableVersionWords.toConfirm());
        }
        text.addClassName("k-task-text");
        var row = new ListItem(text);
        row.addClassName("k-task");
        return row;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("table.list.title");
    }
}
