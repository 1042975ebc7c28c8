package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import java.util.function.BiConsumer;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.Consents.BasisKind;

/** Asks for a lawful basis besides consent, and why it holds here. */
class BasisForm extends Div {

    private static final int REASON_LIMIT = 1000;

    private final FormErrors errors = new FormErrors();
    private final RadioButtonGroup<String> kind = Fields.radios(
            Words.of("basis.kind"),
            Option.texts(
                    "basis.kind",
                    Arrays.stream(BasisKind.values()).map(Enum::name).toArray(String[]::new)));
    private final TextArea reason = Fields.longText(Words.of("basis.reason"), REASON_LIMIT);
    private final BiConsumer<BasisKind, String> record;

    BasisForm(String button, BiConsumer<BasisKind, String> record) {
        this.record = record;
        addClassName("k-form");
        kind.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Words.of("basis.reason.help"));
        add(errors, kind, reason, new Button(button, click -> save()));
    }

    private void save() {
        errors.clear();
        errors.require(kind, reason);
        errors.check(reason);
        if (errors.show()) {
            return;
        }
        try {
            record.accept(BasisKind.valueOf(kind.getValue()), reason.getValue().strip());
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }
}
