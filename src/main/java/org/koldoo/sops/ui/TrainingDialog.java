package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Body;
import org.koldoo.sops.Training;

/** How many people of a body were trained by when, and where it is said. */
class TrainingDialog extends Dialog {

    private final FormErrors errors = new FormErrors();
    private final IntegerField people = Fields.number(Words.of("adoption.training.people"));
    private final DatePicker asOf = Fields.date(Words.of("sops.deadlines.asOf"));
    private final TextField source = Fields.text(Words.of("sops.deadlines.sourceField"), 300);
    private final transient Body body;
    private final transient Training training;
    private final transient Runnable changed;

    TrainingDialog(Body body, Training training, Clock clock, Runnable changed) {
        this.body = body;
        this.training = training;
        this.changed = changed;
        setHeaderTitle(Words.of("adoption.training.enterFor", body.name().in(Words.locale())));
        setCloseOnOutsideClick(false);
        people.setMin(0);
        asOf.setValue(LocalDate.now(clock));
        source.setHelperText(Words.of("adoption.training.source.help"));
        var form = new Div(errors, new Paragraph(Words.of("adoption.training.what")), people, asOf, source);
        form.addClassName("k-form");
        add(form);
        var save = new Button(Words.of("adoption.training.save"), click -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        getFooter().add(new Button(Words.of("button.cancel"), click -> close()), save);
    }

    private void save() {
        errors.clear();
        errors.check(people, asOf);
        errors.require(people, asOf, source);
        if (errors.show()) {
            return;
        }
        try {
            training.record(body.code(), new Training.Trained(people.getValue(), asOf.getValue(), source.getValue()));
            close();
            changed.run();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }
}
