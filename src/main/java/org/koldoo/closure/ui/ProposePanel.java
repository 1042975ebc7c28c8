package org.koldoo.closure.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.closure.Closures;

/** Proposes to close a case, or says that it is too early. */
class ProposePanel extends OutcomePanel {

    private final transient Closures closures;
    private final RadioButtonGroup<String> reason;
    private final TextArea note;
    private final Checkbox told = new Checkbox();

    ProposePanel(StepContext context, Closures closures, CodeLists codes) {
        super(context);
        this.closures = closures;
        reason = Fields.radios(getTranslation("closure.reason"), Option.of(codes, "closure_reason"));
        note = Fields.longText(getTranslation("closure.note"), 10_000);
        note.setHelperText(getTranslation("closure.note.help"));
        told.setLabel(getTranslation("closure.told"));
        var details = new Div(reason, note, told);
        details.setVisible(false);
        outcome.addValueChangeListener(e -> details.setVisible(chosen("READY")));
        lay(outcome, details);
    }

    @Override
    protected void check() {
        if (chosen("READY")) {
            errors.require(reason, note);
        }
    }

    @Override
    protected void complete() {
        var proposal =
                new Closures.Proposal(reason.isEmpty() ? "" : reason.getValue(), note.getValue(), told.getValue());
        closures.propose(context.item().ref(), outcome.getValue(), proposal);
    }
}
