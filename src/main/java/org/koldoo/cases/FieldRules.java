package org.koldoo.cases;

import java.time.Clock;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Refused;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.StepChoice;
import org.springframework.stereotype.Component;

/** What a field takes. Every refusal names the field, never what was typed. */
@Component
class FieldRules {

    static final int LONGEST_LINE = 200;
    static final int LONGEST_TEXT = 10_000;
    private static final LocalDate EARLIEST_BIRTH = LocalDate.of(1900, 1, 1);
    private static final Set<String> YES_NO = Set.of("YES", "NO", "UNKNOWN", "REFUSED");

    private final CodeLists lists;
    private final Clock clock;

    FieldRules(CodeLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** Cleaned values; an empty one means that the field has none. */
    Map<CaseField, String> checked(Map<CaseField, String> typed) {
        var values = new EnumMap<CaseField, String>(CaseField.class);
        typed.forEach((field, value) -> values.put(field, checked(field, value)));
        var from = values.getOrDefault(CaseField.HAPPENED_FROM, "");
        var to = values.getOrDefault(CaseField.HAPPENED_TO, "");
        if (!from.isEmpty() && !to.isEmpty() && to.compareTo(from) < 0) {
            throw new Refused("case.field.endBeforeStart", CaseField.HAPPENED_TO.code());
        }
        return values;
    }

    private String checked(CaseField field, String typed) {
        var value = clean(field.kind(), field.code(), typed);
        if (value.isEmpty()) {
            return value;
        }
        switch (field.kind()) {
            case CHOICE, CHOICES -> codes(field, value);
            case DATE -> past(field, date(field.code(), value));
            case NUMBER -> year(field, value);
            default -> {
                // Text takes anything; yes and no were checked.
            }
        }
        return value;
    }

    /** Also for the fields of a procedure's own steps. */
    static String clean(FieldKind kind, String field, String typed) {
        var value = kind == FieldKind.LONG_TEXT ? CleanText.lines(typed) : CleanText.line(typed);
        int longest = kind == FieldKind.LONG_TEXT ? LONGEST_TEXT : LONGEST_LINE;
        if (kind != FieldKind.CHOICES && value.codePointCount(0, value.length()) > longest) {
            throw new Refused("case.field.tooLong", field, longest, value.codePointCount(0, value.length()));
        }
        if (value.isEmpty()) {
            return value;
        }
        switch (kind) {
            case YES_NO_REFUSED -> oneOf(field, YES_NO.contains(value));
            case DATE -> date(field, value);
            case NUMBER -> oneOf(field, value.matches("-?\\d{1,9}"));
            case PERSON -> oneOf(field, value.matches("[0-9a-fA-F-]{36}"));
            case TEXT, LONG_TEXT, CHOICE, CHOICES -> {
                // Codes are checked against their list by the caller.
            }
        }
        return value;
    }

    static void choices(FieldKind kind, String field, List<StepChoice> choices, String value) {
        var known = choices.stream().map(StepChoice::code).toList();
        if (kind == FieldKind.CHOICE) {
            oneOf(field, known.contains(value));
        } else if (kind == FieldKind.CHOICES) {
            for (var code : value.split(" ")) {
                oneOf(field, known.contains(code));
            }
        }
    }

    private void codes(CaseField field, String value) {
        var list = field.codeList();
        var codes = field.kind() == FieldKind.CHOICES ? value.split(" ") : new String[] {value};
        for (var code : codes) {
            oneOf(field.code(), list != null && lists.knows(list, code));
        }
    }

    private static LocalDate date(String field, String value) {
        try {
            return LocalDate.parse(value);
        } catch (DateTimeException e) {
            throw new Refused("case.field.date", field);
        }
    }

    private void past(CaseField field, LocalDate date) {
        if (date.isAfter(LocalDate.now(clock))) {
            throw new Refused("case.field.future", field.code());
        }
        if (date.isBefore(EARLIEST_BIRTH)) {
            throw new Refused("case.field.tooEarly", field.code());
        }
    }

    private void year(CaseField field, String value) {
        int year = Integer.parseInt(value);
        if (year < EARLIEST_BIRTH.getYear() || year > LocalDate.now(clock).getYear()) {
            throw new Refused("case.field.year", field.code());
        }
    }

    private static void oneOf(String field, boolean known) {
        if (!known) {
            throw new Refused("case.field.choice", field);
        }
    }
}
