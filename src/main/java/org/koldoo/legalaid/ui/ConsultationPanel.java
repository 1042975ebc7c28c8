package org.koldoo.legalaid.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.legalaid.LegalAid;

/** The first consultation: what was talked about, and notes only lawyers can read. */
class ConsultationPanel extends OutcomePanel {

    private final transient LegalAid legalAid;
    private final CheckboxGroup<String> topics;
    private final TextArea notes;

    ConsultationPanel(StepContext context, LegalAid legalAid, CodeLists codes) {
        super(context);
        this.legalAid = legalAid;
        topics = Fields.checks(getTranslation("legal.topics"), Option.of(codes, "legal_topic"));
        notes = Fields.longText(getTranslation("legal.notes"), 10_000);
        notes.setHelperText(getTranslation("legal.notes.help"));
        lay(new Paragraph(getTranslation("legal.consultation.help")), outcome, topics, notes);
    }

    @Override
    protected void check() {
        if ("NOT_HELD".equals(outcome.getValue())) {
            errors.require(notes);
        }
    }

    @Override
    protected void complete() {
        legalAid.consulted(
                context.item().ref(),
                outcome.getValue(),
                new LegalAid.Consultation(topics.getValue(), notes.getValue()));
    }
}
