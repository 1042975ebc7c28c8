package org.koldoo.base.ui;

import java.util.List;
import java.util.Locale;
import org.koldoo.base.CodeLists;

/** A code to choose and the words for it. */
public record Option(String code, String label) {

    /** The codes of a list in the reader's language. */
    public static List<Option> of(CodeLists lists, String list) {
        return of(lists, list, Words.locale());
    }

    static List<Option> of(CodeLists lists, String list, Locale locale) {
        return lists.list(list).stream()
                .map(code -> new Option(code.code(), code.label().in(locale)))
                .toList();
    }

    /** Codes with the texts {@code <prefix>.<code>}. */
    public static List<Option> texts(String prefix, String... codes) {
        return java.util.Arrays.stream(codes)
                .map(code -> new Option(code, Words.of(prefix + "." + code)))
                .toList();
    }

    static String label(List<Option> options, String code) {
        return options.stream()
                .filter(option -> option.code().equals(code))
                .map(Option::label)
                .findFirst()
                .orElse(code);
    }
}
