package org.koldoo.sops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.PermitAll;
import java.util.Optional;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Times;
import org.koldoo.workflow.DecisionDrafts;
import org.koldoo.workflow.DecisionTableBook;
import org.koldoo.workflow.DecisionTableBook.InForce;

/** One decision table: its rows in words for everybody, its versions, and what may be done with it for whoever may. */
@Route("procedures/tables/:key")
@PermitAll
class TableView extends Div implements BeforeEnterObserver, HasDynamicTitle {

    private final transient DecisionTableBook book;
    private final transient DecisionDrafts drafts;
    private final transient Accounts accounts;
    private String key = "";

    TableView(DecisionTableBook book, DecisionDrafts drafts, Accounts accounts) {
        this.book = book;
        this.drafts = drafts;
        this.accounts = accounts;
        addClassName("k-page");
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        key = event.getRouteParameters().get("key").orElse("");
        if (!refresh()) {
            event.rerouteToError(NotFoundException.class);
        }
    }

    private boolean refresh() {
        removeAll();
        var inForce = book.inForce(key);
        inForce.ifPresent(this::show);
        return inForce.isPresent();
    }

    private void show(InForce table) {
        var words = new TableWords(table.content(), table.definition());
        var header = new PageHeader(TableWords.title(key), getTranslation("table." + key + ".lead"));
        header.lead(
                new Paragraph(
                        getTranslation("table.view.version", table.version().number())),
                new Paragraph(getTranslation("table.view.since", Times.text(table.since()))),
                TableVersionWords.basis(table.version()));
        action().ifPresent(header::actions);
        add(header);
        if (table.toConfirm()) {
            add(toConfirm(table));
        }
        var rows = new OrderedList();
        rows.addClassName("k-table-rows");
        for (int place = 1; place <= table.content().rows().size(); place++) {
            rows.add(new TableRowItem(words, table.content().rows().get(place - 1), place));
        }
        var versions = new UnorderedList();
        versions.addClassName("k-tasks");
        book.versions(key)
                .forEach(version -> versions.add(new TableVersionItem(version, table, book, accounts, this::refresh)));
        add(new H2(getTranslation("table.view.rows")), rows, new H2(getTranslation("table.view.versions")), versions);
    }

    /** Everybody may read a table; changing it begins with a draft, or goes on with the one that is open. */
    private Optional<Component> action() {
        var actor = CurrentActor.require();
        if (!actor.has(Role.COORDINATOR) && !actor.has(Role.ADMIN)) {
            return Optional.empty();
        }
        var open = drafts.openOf(key);
        if (open.isPresent()) {
            return Optional.of(
                    Links.button("procedures/draft-table/" + open.get(), getTranslation("table.view.openDraft")));
        }
        if (!book.mayEdit()) {
            return Optional.empty();
        }
        var edit = new Button(getTranslation("table.view.edit"), click -> {
            try {
                getUI().ifPresent(ui -> ui.navigate("procedures/draft-table/" + drafts.begin(key)));
            } catch (Refused refused) {
                Notices.refused(refused);
            }
        });
        edit.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        return Optional.of(edit);
    }

    private Section toConfirm(InForce table) {
        var panel = new Section(new Paragraph(getTranslation(
                "table.view.toConfirm", TableVersionItem.name(accounts, table.by()), Times.text(table.since()))));
        panel.addClassName("k-panel");
        if (book.mayConfirm(key)) {
            panel.add(new Button(getTranslation("table.view.confirm"), click -> {
                try {
                    book.confirm(key);
                    Notices.done(getTranslation("table.view.confirmed"));
                } catch (Refused refused) {
                    Notices.refused(refused);
                }
                refresh();
            }));
        }
        return panel;
    }

    @Override
    public String getPageTitle() {
        return getTranslation("table.list.title");
    }
}
