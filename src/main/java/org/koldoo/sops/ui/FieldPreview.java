package org.koldoo.sops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasValueAndElement;
import com.vaadin.flow.component.html.Div;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.sops.edit.TaskContent.Field;

/** The questions of a task as a worker will see them; what is typed here goes nowhere. */
class FieldPreview extends Div {

    private final LinkedHashMap<Field, Component> shown = new LinkedHashMap<>();

    FieldPreview(List<Field> fields) {
        addClassName("k-form");
        fields.forEach(field -> {
            var component = component(field);
            if (component instanceof HasHelper helped) {
                helped.setHelperText(ProcedureWords.in(field.help()));
            }
            if (component instanceof HasValueAndElement<?, ?> value) {
                value.setRequiredIndicatorVisible(field.required());
                value.addValueChangeListener(change -> askOrNot());
            }
            shown.put(field, component);
            add(component);
        });
        askOrNot();
    }

    private void askOrNot() {
        shown.forEach((field, component) -> component.setVisible(asked(field)));
    }

    private boolean asked(Field field) {
        var showIf = field.showIf();
        if (showIf == null || !showIf.contains("=")) {
            return true;
        }
        var key = showIf.substring(0, showIf.indexOf('='));
        var codes = Set.of(showIf.substring(showIf.indexOf('=') + 1).strip().split("\\s+"));
        return shown.entrySet().stream()
                .filter(entry -> entry.getKey().key().equals(key))
                .anyMatch(entry -> switch (((HasValueAndElement<?, ?>) entry.getValue()).getValue()) {
                    case String code -> codes.contains(code);
                    case Set<?> many -> many.stream().anyMatch(codes::contains);
                    case null, default -> false;
                });
    }

    private static Component component(Field field) {
        var label = ProcedureWords.in(field.label());
        var options = field.choices().stream()
                .map(choice -> new Option(choice.code(), ProcedureWords.in(choice.label())))
                .toList();
        return switch (field.kind()) {
            case TEXT -> Fields.text(label);
            case LONG_TEXT -> Fields.longText(label);
            case NUMBER -> Fields.number(label);
            case DATE -> Fields.date(label);
            case CHOICE -> Fields.radios(label, options);
            case CHOICES -> Fields.checks(label, options);
            case YES_NO_REFUSED -> Fields.yesNoRefused(label);
            case PERSON -> Fields.combo(label, List.of(new Option("1", Words.of("studio.question.somebody"))));
        };
    }
}
