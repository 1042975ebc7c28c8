package org.koldoo.returns.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.ui.Fields;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.returns.Returns;

/** How the person is, one, three and six months later. */
class FollowUpPanel extends OutcomePanel {

    private final transient Returns returns;
    private final TextArea notes;

    FollowUpPanel(StepContext context, Returns returns) {
        super(context);
        this.returns = returns;
        notes = Fields.longText(getTranslation("returns.notes"), 4_000);
        lay(new Paragraph(getTranslation("returns.followUp.help")), outcome, notes);
    }

    @Override
    protected void check() {
        if (chosen("CONCERN")) {
            errors.require(notes);
        }
    }

    @Override
    protected void complete() {
        returns.followedUp(context.item().ref(), outcome.getValue(), notes.getValue());
    }
}
