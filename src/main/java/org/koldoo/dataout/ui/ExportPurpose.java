package org.koldoo.dataout.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Consumer;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.PurposeDialog;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;

/** Asks what an export is for; the answer stands in the journal. */
final class ExportPurpose {

    private static final String[] PURPOSES = {"CHECK", "BODY", "COURT", "PERSON"};

    private ExportPurpose() {}

    static void ask(String title, WithProof proof, Consumer<String> then, Component... before) {
        var purpose = Fields.radios(Words.of("case.export.purpose"), Option.texts("case.export.purpose", PURPOSES));
        new PurposeDialog(title, Words.of("exports.take"), purpose, proof, then, before).open();
    }
}
