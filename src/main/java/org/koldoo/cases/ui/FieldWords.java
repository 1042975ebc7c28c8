package org.koldoo.cases.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.StepChoice;
import org.koldoo.workflow.StepField;
import org.springframework.stereotype.Component;

/** Names and values of case fields and of the own fields of tasks, in words. */
@Component
public class FieldWords {

    private final CodeLists lists;

    FieldWords(CodeLists lists) {
        this.lists = lists;
    }

    /** The name of a code of any list. */
    String code(String list, String code) {
        return lists.label(list, code).in(Words.locale());
    }

    public String label(CaseField field) {
        return Words.of("case.field." + field.code());
    }

    /** A stored value in words: codes by their names, dates as written here. */
    public String value(CaseField field, String stored) {
        var list = field.codeList();
        if (list != null) {
            return codes(stored)
                    .map(code -> lists.label(list, code).in(Words.locale()))
                    .collect(Collectors.joining(", "));
        }
        return value(field.kind(), stored, List.of());
    }

    String value(StepField field, String stored) {
        return value(field.kind(), stored, field.choices());
    }

    private static String value(FieldKind kind, String stored, List<StepChoice> choices) {
        return switch (kind) {
            case DATE -> date(stored);
            case YES_NO_REFUSED -> Words.of("field.answer." + stored);
            case CHOICE, CHOICES ->
                codes(stored).map(code -> choice(choices, code)).collect(Collectors.joining(", "));
            case TEXT, LONG_TEXT, NUMBER, PERSON -> stored;
        };
    }

    static String choice(List<StepChoice> choices, @Nullable String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(choice -> choice.label().in(Words.locale()))
                .findFirst()
                .orElse(code == null ? "" : code);
    }

    private static java.util.stream.Stream<String> codes(String stored) {
        return Arrays.stream(stored.split(" ")).filter(code -> !code.isBlank());
    }

    private static String date(String stored) {
        try {
            return Times.text(LocalDate.parse(stored));
        } catch (DateTimeParseException notADate) {
            return stored;
        }
    }
}
