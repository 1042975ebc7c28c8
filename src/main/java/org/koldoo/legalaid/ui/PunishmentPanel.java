package org.koldoo.legalaid.ui;

import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.legalaid.LegalAid;

/** Whether the person was punished for what they did under force, and whether a motion is needed. */
class PunishmentPanel extends OutcomePanel {

    private final transient LegalAid legalAid;
    private final CheckboxGroup<String> penalisations;
    private final RadioButtonGroup<String> linked;
    private final TextArea notes;

    PunishmentPanel(StepContext context, LegalAid legalAid, CodeLists codes) {
        super(context);
        this.legalAid = legalAid;
        penalisations = Fields.checks(getTranslation("legal.penalisations"), Option.of(codes, "penalisation"));
        linked = Fields.radios(getTranslation("legal.linked"), Option.of(codes, "yes_no_unsure"));
        notes = Fields.longText(getTranslation("legal.notes"), 10_000);
        notes.setHelperText(getTranslation("legal.notes.help"));
        lay(
                new Paragraph(getTranslation("legal.punishment.help")),
                new OwnNotes(legalAid, context.item().caseNumber()),
                penalisations,
                linked,
                notes,
                outcome);
    }

    @Override
    protected void check() {
        if ("MOTION_NEEDED".equals(outcome.getValue())) {
            errors.require(penalisations);
        }
    }

    @Override
    protected void complete() {
        legalAid.checked(
                context.item().ref(),
                outcome.getValue(),
                new LegalAid.PunishmentCheck(
                        penalisations.getValue(), linked.isEmpty() ? "UNSURE" : linked.getValue(), notes.getValue()));
    }
}
