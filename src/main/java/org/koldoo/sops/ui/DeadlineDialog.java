package org.koldoo.sops.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Arrays;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormDialog;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.Deadlines;

/** Changes a deadline for what starts from now on; what runs keeps its time. */
class DeadlineDialog extends FormDialog {

    private final transient Deadlines deadlines;
    private final transient Deadlines.Parameter parameter;
    private final transient WithProof proof;
    private final IntegerField amount = Fields.number(Words.of("sops.deadlines.amount"));
    private final RadioButtonGroup<String> unit = Fields.radios(
            Words.of("sops.deadlines.unit"),
            Option.texts(
                    "sops.deadlines.unit",
                    Arrays.stream(Deadlines.Unit.values()).map(Enum::name).toArray(String[]::new)));
    private final TextField source = Fields.text(Words.of("sops.deadlines.sourceField"), 300);
    private final DatePicker asOf = Fields.date(Words.of("sops.deadlines.asOf"));
    private final Checkbox verified = new Checkbox(Words.of("sops.deadlines.verifiedField"));

    DeadlineDialog(Deadlines deadlines, Deadlines.Parameter parameter, WithProof proof, Runnable changed) {
        super(parameter.label().in(Words.locale()), Words.of("sops.deadlines.propose"), changed);
        this.deadlines = deadlines;
        this.parameter = parameter;
        this.proof = proof;
        amount.setMin(1);
        amount.setMax(1000);
        amount.setValue(parameter.amount());
        unit.setValue(parameter.unit().name());
        source.setValue(SourceWords.of(parameter.source()));
        asOf.setValue(parameter.asOf());
        verified.setValue(parameter.verified());
        show(
                new Paragraph(Words.of("sops.deadlines.running")),
                new Paragraph(Words.of("sops.deadlines.byTwo")),
                amount,
                unit,
                source,
                asOf,
                verified);
    }

    @Override
    protected void check(FormErrors errors) {
        errors.check(amount, asOf);
        errors.require(amount, unit, source, asOf);
    }

    @Override
    protected void keep() {
        deadlines.change(
                parameter.name(),
                amount.getValue(),
                Deadlines.Unit.valueOf(unit.getValue()),
                SourceWords.kept(source.getValue(), parameter.source()),
                asOf.getValue(),
                verified.getValue());
        Notices.done(Words.of("sops.deadlines.asked"));
    }

    @Override
    protected WithProof proof() {
        return proof;
    }
}
