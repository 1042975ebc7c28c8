package org.koldoo.returns.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.time.Clock;
import java.time.LocalDate;
import org.koldoo.base.ui.Fields;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.returns.Returns;

/** Whether the person arrived and was met. */
class HandoverPanel extends OutcomePanel {

    private final transient Returns returns;
    private final DatePicker on;
    private final TextArea notes;

    HandoverPanel(StepContext context, Returns returns, Clock clock) {
        super(context);
        this.returns = returns;
        on = Fields.date(getTranslation("returns.handedOverOn"));
        on.setMax(LocalDate.now(clock));
        notes = Fields.longText(getTranslation("returns.notes"), 4_000);
        on.setVisible(false);
        outcome.addValueChangeListener(e -> on.setVisible(chosen("HANDED_OVER")));
        lay(new Paragraph(getTranslation("returns.handover.help")), outcome, on, notes);
    }

    @Override
    protected void check() {
        errors.check(on);
        errors.require(on);
        if (chosen("NOT_TRAVELLED")) {
            errors.require(notes);
        }
    }

    @Override
    protected void complete() {
        returns.handedOver(
                context.item().ref(),
                outcome.getValue(),
                chosen("HANDED_OVER") ? on.getValue() : null,
                notes.getValue());
    }
}
