package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.HasHelper;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.ShowIf;
import org.koldoo.workflow.StepChoice;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.StepField;

/** The fields that a procedure declares for a task, to fill in. */
final class DeclaredFields {

    private final Map<StepField, Answer> fields = new LinkedHashMap<>();

    DeclaredFields(StepDeclaration declaration) {
        declaration.fields().forEach(field -> fields.put(field, answer(field)));
        declaration.fields().stream()
                .map(StepField::showIf)
                .flatMap(Stream::ofNullable)
                .map(ShowIf::field)
                .distinct()
                .forEach(this::watch);
        ask();
    }

    private void watch(String key) {
        fields.forEach((field, answer) -> {
            if (field.key().equals(key)) {
                answer.onChange(this::ask);
            }
        });
    }

    /** Shows the fields that are asked after the answers so far; what was typed into another one stays there, unsent. */
    private void ask() {
        var asked = asked();
        fields.forEach((field, answer) -> answer.component().setVisible(asked.contains(field)));
    }

    private List<StepField> asked() {
        var asked = new ArrayList<StepField>();
        var answers = new HashMap<String, String>();
        fields.forEach((field, answer) -> {
            if (field.asked(answers)) {
                asked.add(field);
                answers.put(field.key(), answer.value());
            }
        });
        return asked;
    }

    private static Answer answer(StepField field) {
        var answer = Answer.of(field.kind(), field.label().in(Words.locale()), options(field.choices()));
        answer.required(field.required());
        if (answer.component() instanceof HasHelper helped) {
            helped.setHelperText(field.help().in(Words.locale()));
        }
        return answer;
    }

    static List<Option> options(List<StepChoice> choices) {
        return choices.stream()
                .map(choice -> new Option(choice.code(), choice.label().in(Words.locale())))
                .toList();
    }

    List<Component> components() {
        return fields.values().stream().map(Answer::component).toList();
    }

    void show(Map<String, String> answers) {
        fields.forEach((field, answer) -> answer.value(answers.getOrDefault(field.key(), "")));
    }

    /** Marks what must be answered for the task to end so; null = not chosen yet. */
    void mark(@Nullable String outcome) {
        fields.forEach((field, answer) -> answer.required(field.requiredWith(outcome)));
    }

    /** Adds what is missing or wrong for the task to end so. */
    void check(FormErrors errors, @Nullable String outcome) {
        asked().forEach(field -> {
            var component = Objects.requireNonNull(fields.get(field)).component();
            errors.check(component);
            if (field.requiredWith(outcome)) {
                errors.require(component);
            }
        });
    }

    Map<String, String> given() {
        var given = new LinkedHashMap<String, String>();
        asked().forEach(field -> {
            var answer = Objects.requireNonNull(fields.get(field));
            if (!answer.empty()) {
                given.put(field.key(), answer.value());
            }
        });
        return given;
    }
}
