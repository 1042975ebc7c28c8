package org.koldoo.dataout.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;

/** Asks what an export is for; the answer stands in the journal. */
final class ExportPurpose {

    static final String[] PURPOSES = {"CHECK", "BODY", "COURT", "PERSON"};

    private ExportPurpose() {}

    static void ask(String title, String what, Consumer<String> then) {
        var purpose = Fields.radios(Words.of("case.export.purpose"), Option.texts("case.export.purpose", PURPOSES));
        purpose.setValue(PURPOSES[0]);
        ConfirmAction.ask(
                title,
                new Div(new Paragraph(what), purpose),
                Words.of("exports.take"),
                () -> then.accept(purpose.getValue()));
    }
}
