package org.koldoo.documents.ui;

import com.vaadin.flow.component.Component;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.ui.WithProof;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseSection;
import org.koldoo.documents.Documents;

/** The section "Documents" of the case page. */
@org.springframework.stereotype.Component
class DocumentsSection implements CaseSection {

    private final Documents documents;
    private final Accounts accounts;
    private final WithProof proof;

    DocumentsSection(Documents documents, Accounts accounts, WithProof proof) {
        this.documents = documents;
        this.accounts = accounts;
        this.proof = proof;
    }

    @Override
    public String key() {
        return "documents";
    }

    @Override
    public int order() {
        return 50;
    }

    @Override
    public Component create(CaseHead head) {
        return new DocumentsPanel(head, documents, accounts, proof);
    }
}
