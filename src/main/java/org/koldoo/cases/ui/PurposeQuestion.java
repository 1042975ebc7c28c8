package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.PurposeDialog;
import org.koldoo.base.ui.Words;

/** Asks what masked fields are needed for, before they are shown; the answer stands in the journal. */
final class PurposeQuestion {

    private static final String[] PURPOSES = {"CONTACT", "TASK", "CORRECT", "CHECK"};

    private PurposeQuestion() {}

    static void ask(Consumer<String> show) {
        var purpose = Fields.radios(Words.of("person.purpose"), Option.texts("person.purpose", PURPOSES));
        new PurposeDialog(
                        Words.of("person.show"),
                        Words.of("person.show"),
                        purpose,
                        Runnable::run,
                        show,
                        new Paragraph(Words.of("person.show.what")))
                .open();
    }
}
