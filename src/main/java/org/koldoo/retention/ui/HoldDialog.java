package org.koldoo.retention.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormDialog;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.retention.Holds;

/** Asks why nothing of a case may go for now; oversight, which sees no case, types its number. */
class HoldDialog extends FormDialog {

    private static final int LONGEST_REFERENCE = 200;

    private final transient @Nullable CaseNumber known;
    private final transient Holds holds;
    private final TextField number = Fields.text(Words.of("keeping.hold.number"), 20);
    private final RadioButtonGroup<String> reason = Fields.radios(
            Words.of("keeping.hold.why"),
            Option.texts("keeping.hold.reason", Holds.REASONS.stream().sorted().toArray(String[]::new)));
    private final TextField reference = Fields.text(Words.of("keeping.hold.reference"), LONGEST_REFERENCE);

    HoldDialog(@Nullable CaseNumber known, Holds holds, Runnable kept) {
        super(Words.of("keeping.hold"), Words.of("keeping.hold.save"), kept);
        this.known = known;
        this.holds = holds;
        number.setVisible(known == null);
        reference.setHelperText(Words.of("keeping.hold.reference.help"));
        show(new Paragraph(Words.of("keeping.hold.help")), number, reason, reference);
    }

    @Override
    protected void check(FormErrors errors) {
        errors.require(number, reason);
    }

    @Override
    protected void keep() {
        holds.place(
                known == null ? CaseNumber.parse(number.getValue()) : known, reason.getValue(), reference.getValue());
    }
}
