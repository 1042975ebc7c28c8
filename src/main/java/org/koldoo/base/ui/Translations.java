package org.koldoo.base.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import java.util.Locale;
import org.koldoo.base.Languages;
import org.koldoo.base.Texts;
import org.springframework.stereotype.Component;

/** Gives the screens their words; Kyrgyz is the language of those who chose none. */
@Component
class Translations implements I18NProvider {

    private final transient Texts texts;

    Translations(Texts texts) {
        this.texts = texts;
    }

    @Override
    public List<Locale> getProvidedLocales() {
        return Languages.STAFF;
    }

    @Override
    public String getTranslation(String key, Locale locale, Object... arguments) {
        return texts.get(locale, key, arguments);
    }
}
