package org.koldoo.documents.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.PurposeDialog;
import org.koldoo.base.ui.Words;

/** Asks what a document of a colleague's case is needed for; the answer stands in the journal. */
final class DocumentPurpose {

    private static final String[] PURPOSES = {"TASK", "COURT", "PERSON", "CHECK"};

    private DocumentPurpose() {}

    static void ask(String button, Consumer<String> then) {
        var purpose = Fields.radios(Words.of("documents.purpose"), Option.texts("documents.purpose", PURPOSES));
        new PurposeDialog(
                        button, button, purpose, Runnable::run, then, new Paragraph(Words.of("documents.purpose.what")))
                .open();
    }
}
