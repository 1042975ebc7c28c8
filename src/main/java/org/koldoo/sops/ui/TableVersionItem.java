package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.Times;
import org.koldoo.workflow.DecisionTableBook;
import org.koldoo.workflow.DecisionTableBook.InForce;
import org.koldoo.workflow.DecisionVersion;
import org.koldoo.workflow.decisions.RowChange;

/** A version in the history of a table: what it rests on, how it differs, and the way back to it. */
class TableVersionItem extends ListItem {

    TableVersionItem(
            DecisionVersion version, InForce table, DecisionTableBook book, Accounts accounts, Runnable changed) {
        addClassNames("k-task", "k-table-version");
        boolean inForce = version.id().equals(table.version().id());
        var head = new H3(getTranslation("table.view.version", version.number()) + " ");
        if (inForce) {
            head.add(new Tag(getTranslation("table.view.inForce"), Tag.Tone.GOOD));
        }
        var text = new Div(head, new Paragraph(made(version, accounts)), TableVersionWords.basis(version));
        text.addClassName("k-task-text");
        add(text);
        if (!inForce) {
            text.add(differs(version, table, book));
            if (book.mayEdit()) {
                add(goBack(version, book, changed));
            }
        }
    }

    private String made(DecisionVersion version, Accounts accounts) {
        var made = version.shipped()
                ? getTranslation("table.view.madeShipped", Times.text(version.createdAt()))
                : getTranslation(
                        "table.view.made", Times.text(version.createdAt()), name(accounts, version.createdBy()));
        return version.approvedBy() == null
                ? made
                : made + "; " + getTranslation("table.view.approvedBy", name(accounts, version.approvedBy()));
    }

    /** Opened on demand: what was in force before is read by few. */
    private Details differs(DecisionVersion version, InForce table, DecisionTableBook book) {
        var details = new Details(getTranslation("table.view.differs"), new Span());
        details.addOpenedChangeListener(opened -> {
            if (opened.isOpened()) {
                book.content(version.id()).ifPresent(content -> {
                    details.removeAll();
                    details.add(new TableChanges(
                            new TableWords(content, table.definition()), RowChange.between(table.content(), content)));
                });
            }
        });
        return details;
    }

    private Button goBack(DecisionVersion version, DecisionTableBook book, Runnable changed) {
        return new Button(
                getTranslation("table.view.goBack"),
                click -> ConfirmAction.ask(
                        getTranslation("table.view.goBackAsk", version.number()),
                        getTranslation("table.view.goBackHelp"),
                        getTranslation("table.view.goBack"),
                        () -> {
                            try {
                                book.goBack(version.table(), version.id());
                                Notices.done(getTranslation("table.view.wentBack", version.number()));
                            } catch (Refused refused) {
                                Notices.refused(refused);
                            }
                            changed.run();
                        }));
    }

    static String name(Accounts accounts, UserId user) {
        return accounts.find(user).map(StaffMember::displayName).orElse("–");
    }
}
