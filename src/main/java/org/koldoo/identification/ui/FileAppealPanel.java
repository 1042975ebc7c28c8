package org.koldoo.identification.ui;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.identification.Appeals;
import org.koldoo.identification.NewAppeal;

/** Files an appeal for the person or in the organisation's own name. */
class FileAppealPanel extends OutcomePanel {

    private final transient Appeals appeals;
    private final RadioButtonGroup<String> type;
    private final RadioButtonGroup<String> filedBy;
    private final RadioButtonGroup<String> grounds;
    private final TextArea statement;

    FileAppealPanel(StepContext context, Appeals appeals) {
        super(context);
        this.appeals = appeals;
        type = choices("type", "RECONSIDERATION", "FAILURE_TO_IDENTIFY", "REFUSED_SERVICE", "DISCLOSURE");
        filedBy = choices("filedBy", "PERSON", "GUARDIAN", "LAWYER", "NGO", "IO", "OMBUDSMAN");
        grounds = choices("grounds", "NEW_EVIDENCE", "GUIDANCE_NOT_FOLLOWED", "NOT_SCREENED", "OTHER");
        statement = Fields.longText(getTranslation("identification.appeal.statement"), 10_000);
        statement.setHelperText(getTranslation("identification.appeal.statement.help"));
        var details = new Div(type, filedBy, grounds, statement);
        details.setVisible(false);
        outcome.addValueChangeListener(e -> details.setVisible(chosen("FILED")));
        lay(new Paragraph(getTranslation("identification.appeal.help")), outcome, details);
    }

    private RadioButtonGroup<String> choices(String name, String... codes) {
        return Fields.radios(
                getTranslation("identification.appeal." + name), Option.texts("identification.appeal." + name, codes));
    }

    @Override
    protected void check() {
        if (chosen("FILED")) {
            errors.require(type, filedBy, grounds);
        }
    }

    @Override
    protected void complete() {
        appeals.file(
                context.item().ref(),
                new NewAppeal(chosen("FILED"), answer(type), answer(filedBy), answer(grounds), statement.getValue()));
    }

    private static String answer(RadioButtonGroup<String> group) {
        return group.isEmpty() ? "" : group.getValue();
    }
}
