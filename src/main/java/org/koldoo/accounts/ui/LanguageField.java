package org.koldoo.accounts.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import org.koldoo.base.Languages;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Words;

/** The choice of a staff language, each named in itself; its value is a language tag. */
final class LanguageField {

    private LanguageField() {}

    static RadioButtonGroup<String> make() {
        return Fields.radios(
                Words.of("accounts.language"),
                Languages.STAFF.stream()
                        .map(locale -> new Option(locale.toLanguageTag(), name(locale)))
                        .toList());
    }

    private static String name(Locale locale) {
        return Words.of("language.own." + locale.getLanguage());
    }
}
