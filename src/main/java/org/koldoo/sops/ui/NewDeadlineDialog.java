package org.koldoo.sops.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.dialog.Dialog;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.Deadlines;

/** A new deadline of a body, for its own procedures. Its name there is made of the English one. */
class NewDeadlineDialog extends Dialog {

    private static final int LONGEST_WORD = 39;

    private final FormErrors errors = new FormErrors();
    private final ComboBox<String> body;
    private final TextField ky = Fields.text(Words.of("sops.holidays.ky"), 200);
    private final TextField ru = Fields.text(Words.of("sops.holidays.ru"), 200);
    private final TextField en = Fields.text(Words.of("sops.holidays.en"), 200);
    private final IntegerField amount = Fields.number(Words.of("sops.deadlines.amount"));
    private final RadioButtonGroup<String> unit = Fields.radios(
            Words.of("sops.deadlines.unit"),
            Option.texts(
                    "sops.deadlines.unit",
                    Arrays.stream(Deadlines.Unit.values()).map(Enum::name).toArray(String[]::new)));
    private final TextField source = Fields.text(Words.of("sops.deadlines.sourceField"), 300);
    private final DatePicker asOf = Fields.date(Words.of("sops.deadlines.asOf"));
    private final Checkbox verified = new Checkbox(Words.of("sops.deadlines.verifiedField"));
    private final transient Deadlines deadlines;
    private final transient Runnable changed;

    NewDeadlineDialog(Deadlines deadlines, Institutions institutions, Clock clock, Runnable changed) {
        this.deadlines = deadlines;
        this.changed = changed;
        setHeaderTitle(Words.of("sops.deadlines.add"));
        setCloseOnOutsideClick(false);
        body = Fields.combo(
                Words.of("sops.deadlines.body"),
                institutions.all().stream()
                        .filter(it -> it.closedOn() == null)
                        .map(it -> new Option(it.code().value(), it.name().in(Words.locale())))
                        .toList());
        if (!deadlines.mayChangeAll()) {
            CurrentActor.find().map(Actor::body).ifPresent(own -> body.setValue(own.value()));
            body.setReadOnly(true);
        }
        amount.setMin(1);
        amount.setMax(1000);
        asOf.setValue(LocalDate.now(clock));
        var save = new Button(Words.of("sops.deadlines.save"), e -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        var form = new Div(
                errors,
                new Paragraph(Words.of("sops.deadlines.add.what")),
                body,
                ky,
                ru,
                en,
                amount,
                unit,
                source,
                asOf,
                verified);
        form.addClassName("k-form");
        add(form);
        getFooter().add(new Button(Words.of("button.cancel"), e -> close()), save);
    }

    private void save() {
        errors.clear();
        errors.check(amount, asOf);
        errors.require(body, ky, ru, en, amount, unit, source, asOf);
        if (errors.show()) {
            return;
        }
        try {
            deadlines.add(new Deadlines.Parameter(
                    body.getValue().toLowerCase(Locale.ROOT) + "." + word(en.getValue()),
                    new Labels(ky.getValue(), ru.getValue(), en.getValue()),
                    amount.getValue(),
                    Deadlines.Unit.valueOf(unit.getValue()),
                    source.getValue(),
                    asOf.getValue(),
                    verified.getValue()));
            close();
            changed.run();
        } catch (Refused refused) {
            errors.refused(refused);
        }
    }

    /** "Answer of the embassy" becomes answerOfTheEmbassy. */
    static String word(String english) {
        var word = new StringBuilder();
        for (var part : english.replaceAll("[^A-Za-z0-9]+", " ").strip().split(" ")) {
            var small = part.toLowerCase(Locale.ROOT);
            word.append(
                    word.isEmpty() || small.isEmpty()
                            ? small
                            : small.substring(0, 1).toUpperCase(Locale.ROOT) + small.substring(1));
        }
        return word.substring(0, Math.min(word.length(), LONGEST_WORD));
    }
}
