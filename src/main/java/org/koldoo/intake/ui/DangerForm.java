package org.koldoo.intake.ui;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.combobox.ComboBox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.EmergencyPlacements;
import org.koldoo.cases.EmergencyPlacements.PlacementChoice;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.intake.Answers;
import org.koldoo.intake.DangerReport;

/** The few questions of the emergency page; all but two may stay open. */
class DangerForm extends Div {

    private static final String LATER = "LATER";

    private final CodeLists lists;
    private final @Nullable EmergencyPlacements placements;
    private final Predicate<BodyCode> walled;
    private final RadioButtonGroup<String> sex;
    private final RadioButtonGroup<String> age;
    private final RadioButtonGroup<String> official;
    private final CheckboxGroup<String> needs;
    private final ComboBox<String> region;
    private final ComboBox<String> language;
    private final Checkbox interpreter = new Checkbox(Words.of("danger.interpreter"));
    private final TextField contact = Fields.text(Words.of("danger.contact"), 200);
    private final Div places = new Div();
    private RadioButtonGroup<String> place = new RadioButtonGroup<>();
    private UUID request = UUID.randomUUID();

    /** @param walled whether a body is kept out where an official may be involved */
    DangerForm(CodeLists lists, @Nullable EmergencyPlacements placements, Predicate<BodyCode> walled) {
        this.lists = lists;
        this.placements = placements;
        this.walled = walled;
        addClassName("k-intake-questions");
        sex = Fields.radios(Words.of("danger.sex"), Option.of(lists, "sex"));
        age = Fields.radios(Words.of("danger.age"), Option.of(lists, "age_class"));
        official = Fields.radios(Words.of("danger.official"), Option.of(lists, "yes_no_unsure"));
        official.setHelperText(Words.of("danger.official.hint"));
        needs = Fields.checks(Words.of("danger.needs"), Option.of(lists, "need"));
        region = Fields.combo(Words.of("danger.region"), Option.of(lists, "region"));
        language = Fields.combo(Words.of("danger.language"), Option.of(lists, "language"));
        contact.setHelperText(Words.of("danger.contact.hint"));
        List.of(sex, age, official)
                .forEach(field -> QuestionInput.columns(field).removeClassName("k-vertical"));
        QuestionInput.columns(needs);
        sex.setRequiredIndicatorVisible(true);
        age.setRequiredIndicatorVisible(true);
        official.setRequiredIndicatorVisible(true);
        List.of(sex, age, official).forEach(field -> field.addValueChangeListener(change -> showPlaces()));
        List.of(region, language).forEach(field -> field.addValueChangeListener(change -> showPlaces()));
        add(sex, age, official, needs, region, language, interpreter, contact, places);
        showPlaces();
    }

    boolean offersPlaces() {
        return placements != null;
    }

    /** The same as answers of an intake, to be gone on with later. */
    Answers answers() {
        var answers = Answers.NONE
                .with(CaseField.SEX.code(), text(sex.getValue()))
                .with(CaseField.AGE_CLASS.code(), text(age.getValue()))
                .with(CaseField.OFFICIAL_INVOLVED.code(), text(official.getValue()))
                .with(CaseField.URGENT_NEEDS.code(), String.join(" ", needs.getValue()))
                .with(CaseField.PRESENT_REGION.code(), text(region.getValue()))
                .with(CaseField.LANGUAGE.code(), text(language.getValue()))
                .with(CaseField.SAFE_CONTACT.code(), contact.getValue());
        return answers.values().isEmpty() ? answers : answers.with(CaseField.DANGER_NOW.code(), "YES");
    }

    private static String text(@Nullable String code) {
        return code == null ? "" : code;
    }

    boolean incomplete(FormErrors errors) {
        errors.clear();
        errors.require(sex, age, official);
        return errors.show();
    }

    DangerReport report() {
        var chosen = place.getValue();
        return new DangerReport(
                request,
                Sex.valueOf(sex.getValue()),
                AgeClass.valueOf(age.getValue()),
                Set.copyOf(needs.getValue()),
                region.getValue(),
                language.getValue(),
                interpreter.getValue(),
                contact.getValue(),
                YesNoUnsure.valueOf(official.getValue()),
                LATER.equals(chosen) ? null : DangerView.uuid(chosen));
    }

    /** The next report is another person's. */
    void sent() {
        request = UUID.randomUUID();
        List.of(sex, age, official).forEach(RadioButtonGroup::clear);
        needs.clear();
        region.clear();
        language.clear();
        contact.clear();
    }

    private void showPlaces() {
        var port = placements;
        if (port == null) {
            return;
        }
        places.removeAll();
        if (sex.isEmpty() || age.isEmpty()) {
            return;
        }
        var open = "NO".equals(official.getValue());
        var choices = port
                .choices(
                        Sex.valueOf(sex.getValue()),
                        AgeClass.valueOf(age.getValue()),
                        language.getValue(),
                        region.getValue(),
                        false)
                .stream()
                .filter(choice -> open || !walled.test(choice.centre()))
                .toList();
        var options = new java.util.ArrayList<Option>();
        choices.stream()
                .limit(6)
                .forEach(choice -> options.add(new Option(choice.offer().toString(), words(choice))));
        options.add(new Option(LATER, Words.of("danger.place.later")));
        place = Fields.radios(Words.of("danger.place"), options);
        place.setValue(choices.stream()
                .filter(PlacementChoice::fits)
                .findFirst()
                .map(choice -> choice.offer().toString())
                .orElse(LATER));
        places.add(place);
        if (choices.stream().noneMatch(PlacementChoice::fits)) {
            places.add(new Paragraph(Words.of("danger.place.none")));
        }
    }

    private String words(PlacementChoice choice) {
        var where = lists.label("region", choice.region()).in(Words.locale());
        var free = choice.placesFree();
        var line = choice.name().in(Words.locale()) + ", " + where;
        if (free != null) {
            line += " – " + Words.of("danger.place.free", free);
        }
        if (choice.phone24h() != null) {
            line += " – " + choice.phone24h();
        }
        for (var misfit : choice.misfits()) {
            line += " – " + Words.of("danger.misfit." + misfit);
        }
        return line;
    }
}
