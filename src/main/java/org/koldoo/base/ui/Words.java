package org.koldoo.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.i18n.I18NProvider;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Locale;
import org.koldoo.base.Languages;
import org.koldoo.base.Refused;

/** The words of a screen in the reader's language, for helpers that are no components themselves. */
public final class Words {

    private Words() {}

    public static String of(String key, Object... arguments) {
        return I18NProvider.translate(locale(), key, arguments);
    }

    /** What a refusal says to a person: the text {@code error.<code>}, times written out. */
    public static String of(Refused refused) {
        var arguments = refused.parameters().stream().map(Words::readable).toArray();
        return of("error." + refused.code(), arguments);
    }

    /** The reader's language. */
    public static Locale locale() {
        var ui = UI.getCurrent();
        return ui == null || ui.getLocale() == null ? Languages.KYRGYZ : ui.getLocale();
    }

    private static Object readable(Object parameter) {
        return switch (parameter) {
            case Number number -> number;
            case Instant instant -> Times.text(instant);
            case LocalDate date -> Times.text(date);
            default -> named(parameter.toString());
        };
    }

    /** Codes of case fields, and facts, are known by their names on the screen; anything else is shown as it is. */
    private static String named(String code) {
        if (code.startsWith("fact_")) {
            return of("needs." + code);
        }
        var label = code.matches("[a-z][a-z_]{1,30}") ? of("case.field." + code) : "!";
        return label.startsWith("!") ? code : of("words.quoted", label);
    }
}
