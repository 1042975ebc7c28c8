package org.koldoo.retention.ui;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Texts;
import org.koldoo.base.ui.Times;
import org.koldoo.cases.CaseField;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** The words of a copy, in the language of the person and not of the reader. */
@Component
class CopyWords {

    private final Texts texts;
    private final CodeLists lists;
    private final Institutions institutions;

    CopyWords(Texts texts, CodeLists lists, Institutions institutions) {
        this.texts = texts;
        this.lists = lists;
        this.institutions = institutions;
    }

    String of(Locale language, String key, Object... arguments) {
        return texts.get(language, key, arguments);
    }

    String label(Locale language, CaseField field) {
        return texts.get(language, "case.field." + field.code());
    }

    String value(Locale language, CaseField field, String stored) {
        var list = field.codeList();
        if (list != null) {
            return Arrays.stream(stored.split(" "))
                    .filter(code -> !code.isBlank())
                    .map(code -> lists.label(list, code).in(language))
                    .collect(Collectors.joining(", "));
        }
        return switch (field.kind()) {
            case DATE -> date(stored);
            case YES_NO_REFUSED -> texts.get(language, "field.answer." + stored);
            default -> stored;
        };
    }

    private static String date(String stored) {
        try {
            return Times.text(LocalDate.parse(stored));
        } catch (DateTimeParseException notADate) {
            return stored;
        }
    }

    String basis(Locale language, String code) {
        var key = "keeping.basis." + code;
        return texts.get(language, texts.has(key) ? key : "keeping.basis.other");
    }

    String body(Locale language, BodyCode code) {
        return institutions.find(code).map(body -> body.name().in(language)).orElse(code.value());
    }
}
