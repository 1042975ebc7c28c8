package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Paragraph;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FileLink;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.PurposeDialog;
import org.koldoo.base.ui.SavedFile;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseExport;
import org.koldoo.cases.CaseHead;
import org.koldoo.journal.ExportMark;

/** Takes out the answers of a case's tasks, after asking what for. */
@org.springframework.stereotype.Component
class ExportAction implements CaseAction {

    private static final String[] PURPOSES = {"PERSON", "COURT", "BODY", "CHECK"};

    private final CaseExport export;
    private final WithProof proof;

    ExportAction(CaseExport export, WithProof proof) {
        this.export = export;
        this.proof = proof;
    }

    @Override
    public String key() {
        return "export";
    }

    @Override
    public int order() {
        return 90;
    }

    @Override
    public boolean offered(CaseHead head) {
        return true;
    }

    @Override
    public void start(CaseHead head) {
        var purpose = Fields.radios(Words.of("case.export.purpose"), Option.texts("case.export.purpose", PURPOSES));
        new PurposeDialog(
                        Words.of("case.action.export"),
                        Words.of("case.action.export"),
                        purpose,
                        proof,
                        chosen -> take(head, chosen),
                        new Paragraph(Words.of("case.export.what")))
                .open();
    }

    private void take(CaseHead head, String purpose) {
        var mark = ExportMark.fresh();
        var rows = export.answers(head.number(), purpose, mark);
        if (rows.isEmpty()) {
            Notices.done(Words.of("case.export.none"));
        } else {
            offer(mark, AnswersFile.of(rows, mark), rows.size());
        }
    }

    private static void offer(ExportMark mark, byte[] file, int rows) {
        var dialog = new Dialog(Words.of("case.export.ready", rows));
        var saved = new SavedFile("table-" + mark.shown() + ".csv", "text/csv", file);
        var link = FileLink.of(Words.of("case.export.save"), () -> saved);
        dialog.add(new Paragraph(Words.of("case.export.care")), link);
        dialog.getFooter().add(new Button(Words.of("button.close"), click -> dialog.close()));
        dialog.open();
    }
}
