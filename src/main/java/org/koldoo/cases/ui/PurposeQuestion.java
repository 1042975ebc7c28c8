package org.koldoo.cases.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.util.function.Consumer;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Proofs;
import org.koldoo.base.ui.Words;

/** Asks what masked fields are needed for, before they are shown; the answer stands in the journal. */
final class PurposeQuestion {

    private static final String[] PURPOSES = {"CONTACT", "TASK", "CORRECT", "CHECK"};

    private PurposeQuestion() {}

    static void ask(Consumer<String> show) {
        var purpose = Fields.radios(Words.of("person.purpose"), Option.texts("person.purpose", PURPOSES));
        purpose.setValue(PURPOSES[0]);
        ConfirmAction.ask(
                Words.of("person.show"),
                new Div(new Paragraph(Words.of("person.show.what")), purpose),
                Words.of("person.show"),
                () -> Proofs.run(() -> show.accept(purpose.getValue())));
    }
}
