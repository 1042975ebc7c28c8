package org.koldoo.dataout.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.CaseAction;
import org.koldoo.dataout.Exports;

/** Takes one whole case out: without names at once, with names when a second person agrees. */
@org.springframework.stereotype.Component
class CaseFileAction implements CaseAction {

    private static final String PLAIN = "PLAIN";

    private final Exports exports;
    private final WithProof proof;

    CaseFileAction(Exports exports, WithProof proof) {
        this.exports = exports;
        this.proof = proof;
    }

    @Override
    public String key() {
        return "caseFile";
    }

    @Override
    public int order() {
        return 91;
    }

    @Override
    public boolean offered(CaseHead head) {
        return true;
    }

    @Override
    public void start(CaseHead head) {
        var how = Fields.radios(Words.of("exports.how"), Option.texts("exports.how", PLAIN, "NAMED"));
        how.setValue(PLAIN);
        ExportPurpose.ask(
                Words.of("case.action.caseFile"),
                proof,
                purpose -> take(head, PLAIN.equals(how.getValue()), purpose),
                new Paragraph(Words.of("exports.caseFile.what")),
                how);
    }

    private void take(CaseHead head, boolean plain, String purpose) {
        if (plain) {
            exports.caseFile(head.number(), purpose, Words.locale());
        } else {
            exports.askIdentified(head.number(), purpose);
        }
        Notices.done(Words.of(plain ? "exports.made" : "exports.asked"));
        UI.getCurrent().navigate("exports");
    }
}
