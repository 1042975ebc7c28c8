package org.koldoo.retention.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormDialog;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.WithProof;
import org.koldoo.base.ui.Words;
import org.koldoo.retention.Period;
import org.koldoo.retention.Periods;

/** Changes a period for all cases at once. */
class PeriodDialog extends FormDialog {

    private final transient Period period;
    private final transient Periods periods;
    private final transient WithProof proof;
    private final IntegerField amount;
    private final TextField source = Fields.text(Words.of("keeping.change.source"), 400);
    private final DatePicker asOf = Fields.date(Words.of("keeping.change.asOf"));
    private final Checkbox verified = new Checkbox(Words.of("keeping.change.verified"));

    PeriodDialog(Period period, Periods periods, WithProof proof, Runnable kept) {
        super(Words.of("keeping.period." + period.name()), Words.of("keeping.change.save"), kept);
        this.period = period;
        this.periods = periods;
        this.proof = proof;
        amount = Fields.number(Words.of("keeping.change." + period.unit()));
        amount.setMin(1);
        amount.setValue(period.amount());
        source.setValue(SourceWords.of(period.source()));
        asOf.setValue(period.asOf());
        verified.setValue(period.verified());
        show(new Paragraph(Words.of("keeping.change.help")), amount, source, asOf, verified);
    }

    @Override
    protected void check(FormErrors errors) {
        errors.check(amount, asOf);
        errors.require(amount, source, asOf);
    }

    @Override
    protected void keep() {
        periods.change(
                period.name(),
                amount.getValue(),
                SourceWords.kept(source.getValue(), period.source()),
                asOf.getValue(),
                verified.getValue());
        Notices.done(Words.of("keeping.early.asked"));
    }

    @Override
    protected WithProof proof() {
        return proof;
    }
}
