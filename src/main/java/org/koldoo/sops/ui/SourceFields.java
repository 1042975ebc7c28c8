package org.koldoo.sops.ui;

import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.TextField;
import java.time.Clock;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.SourceWords;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.Source;

/** Where a rule comes from, as of which day, and how sure that is. */
class SourceFields extends Div {

    private final TextField text = Fields.text(Words.of("studio.source.text"), 400);
    private final DatePicker asOf = Fields.date(Words.of("studio.source.asOf"));
    private final RadioButtonGroup<String> certainty = Fields.radios(
            Words.of("studio.source.certainty"),
            Option.texts("studio.source.certainty", "VERIFIED", "COMPARATOR", "DESIGN"));

    private final transient Source before;

    SourceFields(Source source, Clock clock) {
        before = source;
        addClassName("k-form");
        asOf.setMax(LocalDate.now(clock));
        text.setValue(SourceWords.of(source.text()));
        asOf.setValue(date(source.asOf()));
        if (source.certainty() != null) {
            certainty.setValue(source.certainty());
        }
        add(text, asOf, certainty);
    }

    private static @Nullable LocalDate date(@Nullable String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException none) {
            return null;
        }
    }

    void check(FormErrors errors) {
        if (!isAttached()) {
            return;
        }
        errors.check(asOf);
        if (!text.getValue().isBlank()) {
            errors.require(asOf, certainty);
        }
    }

    Source value() {
        if (text.getValue().isBlank()) {
            return Source.NONE;
        }
        var day = asOf.getValue();
        return new Source(
                SourceWords.kept(text.getValue(), before.text()),
                day == null ? null : day.toString(),
                certainty.getValue());
    }
}
