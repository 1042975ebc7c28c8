package org.koldoo.identification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.identification.Appeals;
import org.koldoo.identification.NewAppeal;

/** Files an appeal for the person or in the organisation's own name. */
@org.springframework.stereotype.Component
class FileAppealForm implements StepForm {

    private final Appeals appeals;

    FileAppealForm(Appeals appeals) {
        this.appeals = appeals;
    }

    @Override
    public String stepKey() {
        return "fileAppeal";
    }

    @Override
    public Component create(StepContext context) {
        var form = new Div();
        var outcomes = new Outcomes(context.declaration());
        var details = new Div();
        var type = select(form, "type", "RECONSIDERATION", "FAILURE_TO_IDENTIFY", "REFUSED_SERVICE", "DISCLOSURE");
        var filedBy = select(form, "filedBy", "PERSON", "GUARDIAN", "LAWYER", "NGO", "IO", "OMBUDSMAN");
        var grounds = select(form, "grounds", "NEW_EVIDENCE", "GUIDANCE_NOT_FOLLOWED", "NOT_SCREENED", "OTHER");
        var statement = new TextArea(form.getTranslation("identification.appeal.statement"));
        statement.setHelperText(form.getTranslation("identification.appeal.statement.help"));
        statement.setMaxLength(10_000);
        statement.setWidthFull();
        details.add(type, filedBy, grounds, statement);
        details.setVisible(false);
        outcomes.addValueChangeListener(e -> details.setVisible("FILED".equals(e.getValue())));
        var save = new Button(form.getTranslation("identification.appeal.save"), e -> {
            if (outcomes.check()) {
                var appeal = new NewAppeal(
                        outcomes.getValue().equals("FILED"),
                        type.getValue(),
                        filedBy.getValue(),
                        grounds.getValue(),
                        statement.getValue());
                context.complete(() -> appeals.file(context.item().ref(), appeal));
            }
        });
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        form.add(new Paragraph(form.getTranslation("identification.appeal.help")), outcomes, details, save);
        return form;
    }

    private static Select<String> select(Div form, String name, String... codes) {
        var select = new Select<String>();
        select.setLabel(form.getTranslation("identification.appeal." + name));
        select.setItems(codes);
        select.setItemLabelGenerator(c -> form.getTranslation("identification.appeal." + name + "." + c));
        select.setValue(codes[0]);
        select.setWidthFull();
        return select;
    }
}
