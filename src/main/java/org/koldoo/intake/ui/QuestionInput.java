package org.koldoo.intake.ui;

import com.vaadin.flow.component.AbstractField;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import com.vaadin.flow.component.HasStyle;
import com.vaadin.flow.component.HasValue;
import com.vaadin.flow.component.shared.HasClearButton;
import com.vaadin.flow.component.shared.HasValidationProperties;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.intake.Dates;
import org.koldoo.intake.Question;

/** The field of one question; whatever it looks like, its answer goes in and out as a text. */
final class QuestionInput {

    /** Longer than any answer may be: what is too long is refused in words, never cut off silently. */
    private static final int NO_SILENT_CUT = 20_000;

    private static final int IN_SIGHT = 24;
    private static final int IN_A_ROW = 4;
    private static final int BODIES_IN_SIGHT = 8;
    private static final int RADIOS_IN_SIGHT = 14;
    private static final int TYPING_PAUSE = 700;

    private final Question question;
    private final Component component;
    private final Function<String, Boolean> setter;
    private final java.util.function.Supplier<String> getter;

    private QuestionInput(
            Question question,
            Component component,
            Function<String, Boolean> setter,
            java.util.function.Supplier<String> getter) {
        this.question = question;
        this.component = component;
        this.setter = setter;
        this.getter = getter;
    }

    static QuestionInput of(Question question, String label, List<Option> options, Runnable changed) {
        var input = question.coded() ? coded(question, label, options) : typed(question, label);
        input.component.setId("q-" + question.key());
        if (input.component instanceof HasHelper helper && Hints.has(question)) {
            helper.setHelperText(Words.of(Hints.key(question)));
        }
        ((HasValue<?, ?>) input.component).addValueChangeListener(change -> {
            if (change.isFromClient()) {
                changed.run();
            }
        });
        if (question.required()) {
            ((HasValue<?, ?>) input.component).setRequiredIndicatorVisible(true);
        }
        return input;
    }

    Question question() {
        return question;
    }

    Component component() {
        return component;
    }

    String answer() {
        return getter.get();
    }

    void show(String answer) {
        setter.apply(answer);
    }

    void clearProblem() {
        if (component instanceof HasValidationProperties field) {
            field.setInvalid(false);
            field.setErrorMessage("");
        }
    }

    private static QuestionInput typed(Question question, String label) {
        if (question.kind() == Question.Kind.LONG_TEXT) {
            TextArea area = Fields.longText(label, NO_SILENT_CUT);
            area.setValueChangeMode(ValueChangeMode.LAZY);
            area.setValueChangeTimeout(TYPING_PAUSE);
            area.getElement().setAttribute("dir", "auto");
            return text(question, area);
        }
        TextField field = Fields.text(label, NO_SILENT_CUT);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setValueChangeTimeout(TYPING_PAUSE);
        field.getElement().setAttribute("dir", "auto");
        if (question.kind() == Question.Kind.DATE) {
            field.setPlaceholder(Words.of("field.date.pattern"));
            field.addClassName("k-date");
            return new QuestionInput(
                    question,
                    field,
                    answer -> {
                        field.setValue(Dates.shown(answer));
                        return true;
                    },
                    field::getValue);
        }
        return text(question, field);
    }

    private static QuestionInput text(Question question, AbstractField<?, String> field) {
        return new QuestionInput(
                question,
                field,
                answer -> {
                    field.setValue(answer);
                    return true;
                },
                field::getValue);
    }

    private static QuestionInput coded(Question question, String label, List<Option> options) {
        if (question.several()) {
            return options.size() > mostInSight(question)
                    ? several(question, Fields.combos(label, options), options)
                    : several(question, columns(Fields.checks(label, options)), options);
        }
        if (options.size() > RADIOS_IN_SIGHT) {
            var combo = Fields.combo(label, options);
            ((HasClearButton) combo).setClearButtonVisible(true);
            return one(question, combo, options);
        }
        var radios = Fields.radios(label, options);
        if (options.size() <= IN_A_ROW) {
            radios.removeClassName("k-vertical");
        }
        return one(question, columns(radios), options);
    }

    private static int mostInSight(Question question) {
        return switch (question.kind()) {
            case BODIES, POLICE_BODIES, COLLEAGUES -> BODIES_IN_SIGHT;
            default -> IN_SIGHT;
        };
    }

    /** Many choices stand in columns where there is room. */
    static <T extends HasStyle> T columns(T field) {
        field.addClassName("k-intake-choices");
        return field;
    }

    private static QuestionInput one(Question question, AbstractField<?, String> field, List<Option> options) {
        return new QuestionInput(
                question,
                field,
                answer -> {
                    field.setValue(known(answer, options) ? answer : null);
                    return true;
                },
                () -> {
                    var value = field.getValue();
                    return value == null ? "" : value;
                });
    }

    private static QuestionInput several(Question question, AbstractField<?, Set<String>> field, List<Option> options) {
        return new QuestionInput(
                question,
                field,
                answer -> {
                    var chosen =
                            new LinkedHashSet<>(Arrays.asList(answer.strip().split("\\s+")));
                    chosen.removeIf(code -> !known(code, options));
                    field.setValue(chosen);
                    return true;
                },
                () -> String.join(" ", field.getValue().stream().sorted().toList()));
    }

    private static boolean known(String code, List<Option> options) {
        return options.stream().anyMatch(option -> option.code().equals(code));
    }
}
