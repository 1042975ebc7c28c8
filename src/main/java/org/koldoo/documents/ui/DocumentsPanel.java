package org.koldoo.documents.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Map;
import java.util.UUID;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.documents.Documents;
import org.koldoo.documents.Documents.Named;

/** The documents of a case: taken in, listed without their names, shown and saved for a purpose, removed by two. */
class DocumentsPanel extends Div {

    private final CaseHead head;
    private final Documents documents;
    private final Accounts accounts;
    private final WithProof proof;
    private final UnorderedList list = new UnorderedList();
    private final Div above = new Div();
    private Map<UUID, Named> names = Map.of();

    DocumentsPanel(CaseHead head, Documents documents, Accounts accounts, WithProof proof) {
        this.head = head;
        this.documents = documents;
        this.accounts = accounts;
        this.proof = proof;
        addClassName("k-documents");
        list.addClassName("k-documents-list");
        add(new H2(Words.of("case.section.documents")), new Paragraph(Words.of("documents.who")));
        if (!documents.scans()) {
            var notice = new Paragraph(Words.of("documents.notScannedHere"));
            notice.addClassName("k-documents-notice");
            add(notice);
        }
        if (!head.closed()) {
            add(new NewDocumentForm(head.number(), documents, this::reload));
        }
        add(above, list);
        reload();
    }

    /** Whoever carries the case says no purpose; everybody else does, and proves who it is. */
    boolean own() {
        return CurrentActor.require().id().equals(head.assignee());
    }

    final void reload() {
        var entries = documents.of(head.number());
        var people = accounts.findAll(
                entries.stream().map(Documents.Entry::by).distinct().toList());
        list.removeAll();
        above.removeAll();
        if (entries.isEmpty()) {
            above.add(new EmptyState(Words.of("documents.none")));
            return;
        }
        if (names.isEmpty()) {
            above.add(new Button(Words.of("documents.names"), click -> show()));
        }
        for (var entry : entries) {
            var by = people.get(entry.by());
            var name = names.get(entry.id());
            list.add(new DocumentItem(this, entry, by == null ? "" : by.displayName(), name));
        }
    }

    private void show() {
        if (own()) {
            show("");
        } else {
            DocumentPurpose.ask(Words.of("documents.names"), this::show);
        }
    }

    private void show(String purpose) {
        attempt(() -> {
            names = documents.names(head.number(), purpose);
            reload();
        });
    }

    /** Says no in words; asks for a proof where one is due, and then does it again. */
    void attempt(Runnable work) {
        proof.run(() -> {
            try {
                work.run();
            } catch (Refused refused) {
                if (refused.code().equals("signIn.stale")) {
                    throw refused;
                }
                Notices.refused(refused);
            }
        });
    }

    CaseHead head() {
        return head;
    }

    Documents documents() {
        return documents;
    }
}
