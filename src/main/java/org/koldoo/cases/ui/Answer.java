package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.datepicker.DatePicker;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.IntegerField;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.Collectors;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.workflow.FieldKind;

/** One field of a form whose answer is kept as text: codes joined by a blank, dates as 2026-11-25. */
final class Answer {

    private static final int ALL_IN_SIGHT = 8;

    private final Component component;
    private final HasValue<?, ?> field;

    private Answer(Component component) {
        this.component = component;
        this.field = (HasValue<?, ?>) component;
    }

    static Answer of(FieldKind kind, String label, List<Option> options) {
        return new Answer(
                switch (kind) {
                    case TEXT, PERSON -> Fields.text(label);
                    case LONG_TEXT -> Fields.longText(label);
                    case NUMBER -> Fields.number(label);
                    case DATE -> Fields.date(label);
                    case YES_NO_REFUSED -> Fields.yesNoRefused(label);
                    case CHOICE ->
                        options.size() > ALL_IN_SIGHT ? Fields.combo(label, options) : Fields.radios(label, options);
                    case CHOICES ->
                        options.size() > ALL_IN_SIGHT ? Fields.combos(label, options) : Fields.checks(label, options);
                });
    }

    Component component() {
        return component;
    }

    void onChange(Runnable changed) {
        field.addValueChangeListener(change -> changed.run());
    }

    void required(boolean required) {
        field.setRequiredIndicatorVisible(required);
        if (!required && field.isEmpty() && component instanceof HasValidationProperties validated) {
            validated.setInvalid(false);
        }
    }

    boolean empty() {
        return field.isEmpty();
    }

    String value() {
        return switch (field.getValue()) {
            case null -> "";
            case Collection<?> codes -> codes.stream().map(String::valueOf).collect(Collectors.joining(" "));
            case Object single -> single.toString().strip();
        };
    }

    @SuppressWarnings("unchecked")
    void value(String stored) {
        if (stored.isBlank()) {
            return;
        }
        switch (component) {
            case DatePicker date -> date.setValue(LocalDate.parse(stored));
            case IntegerField number -> number.setValue(Integer.valueOf(stored));
            default -> {
                if (field.getEmptyValue() instanceof Collection<?>) {
                    ((HasValue<?, java.util.Set<String>>) field)
                            .setValue(new LinkedHashSet<>(Arrays.asList(stored.split(" "))));
                } else {
                    ((HasValue<?, String>) field).setValue(stored);
                }
            }
        }
    }
}
