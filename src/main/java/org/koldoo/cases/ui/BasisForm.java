package org.koldoo.cases.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Arrays;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.Consents.BasisKind;

/**
 * Asks for a lawful basis besides consent, and why it holds here. Where the person does not want the body told, it says so and
 * asks once more.
 */
class BasisForm extends Div {

    private static final int REASON_LIMIT = 1000;

    /** Records it. */
    interface Recording {

        void record(BasisKind kind, String reason, boolean knowing);
    }

    private final FormErrors errors = new FormErrors();
    private final RadioButtonGroup<String> kind = Fields.radios(
            Words.of("basis.kind"),
            Option.texts(
                    "basis.kind",
                    Arrays.stream(BasisKind.values()).map(Enum::name).toArray(String[]::new)));
    private final TextArea reason = Fields.longText(Words.of("basis.reason"), REASON_LIMIT);
    private final Checkbox knowing = new Checkbox(Words.of("notTold.knowing"));
    private final Recording recording;

    BasisForm(String button, Recording recording) {
        this.recording = recording;
        addClassName("k-form");
        kind.setRequiredIndicatorVisible(true);
        reason.setRequiredIndicatorVisible(true);
        reason.setHelperText(Words.of("basis.reason.help"));
        knowing.setVisible(false);
        add(errors, kind, reason, knowing, new Button(button, click -> save()));
    }

    private void save() {
        errors.clear();
        errors.require(kind, reason);
        errors.check(reason);
        if (errors.show()) {
            return;
        }
        try {
            recording.record(
                    BasisKind.valueOf(kind.getValue()), reason.getValue().strip(), knowing.getValue());
        } catch (Refused refused) {
            knowing.setVisible(knowing.isVisible() || refused.code().equals("notTold.basis"));
            errors.refused(refused);
        }
    }
}
