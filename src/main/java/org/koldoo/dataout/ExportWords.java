package org.koldoo.dataout;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Texts;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.StepChoice;
import org.springframework.stereotype.Component;

/** Codes in the words of one language, for tables that are read by people. */
@Component
class ExportWords {

    private static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");

    private final Texts texts;
    private final CodeLists lists;

    ExportWords(Texts texts, CodeLists lists) {
        this.texts = texts;
        this.lists = lists;
    }

    String text(Locale language, String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    List<String> heading(Locale language, String... keys) {
        return Arrays.stream(keys)
                .map(key -> text(language, "export.column." + key))
                .toList();
    }

    String code(Locale language, String list, String code) {
        return lists.label(list, code).in(language);
    }

    static String time(@Nullable Instant at) {
        return at == null ? "" : TIME.format(at.atZone(ZONE));
    }

    static String day(@Nullable Instant at) {
        return at == null ? "" : DATE.format(at.atZone(ZONE));
    }

    /** An answer as it is kept, in words. */
    String value(Locale language, FieldKind kind, @Nullable String list, List<StepChoice> choices, String answer) {
        return switch (kind) {
            case YES_NO_REFUSED -> text(language, "field.answer." + answer);
            case DATE -> DATE.format(LocalDate.parse(answer));
            case CHOICE, CHOICES ->
                Arrays.stream(answer.split(" "))
                        .filter(code -> !code.isBlank())
                        .map(code -> list == null ? choice(language, choices, code) : code(language, list, code))
                        .collect(Collectors.joining(", "));
            case PERSON -> text(language, "case.export.person", answer);
            case TEXT, LONG_TEXT, NUMBER -> answer;
        };
    }

    private static String choice(Locale language, List<StepChoice> choices, String code) {
        return choices.stream()
                .filter(choice -> choice.code().equals(code))
                .map(choice -> choice.label().in(language))
                .findFirst()
                .orElse(code);
    }
}
