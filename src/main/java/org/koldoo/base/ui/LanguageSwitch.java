package org.koldoo.base.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import java.util.Locale;
import org.koldoo.base.Languages;

/** Kyrgyz, Russian, English: always in sight, each named in itself. */
public class LanguageSwitch extends Div {

    private final transient LanguageChoice choice;

    public LanguageSwitch(LanguageChoice choice) {
        this.choice = choice;
        addClassName("k-languages");
        getElement().setAttribute("role", "group").setAttribute("aria-label", Words.of("shell.language"));
        Languages.STAFF.forEach(language -> add(button(language)));
    }

    private NativeButton button(Locale language) {
        var code = language.getLanguage();
        var button = new NativeButton(Words.of("language.short." + code), click -> choose(language));
        button.getElement()
                .setAttribute("lang", code)
                .setAttribute("aria-label", Words.of("language.own." + code))
                .setAttribute(
                        "aria-pressed",
                        String.valueOf(Words.locale().getLanguage().equals(code)));
        return button;
    }

    /** Loads the page again in the language; where it is that already, the choice is only kept. */
    private void choose(Locale language) {
        var shown = Words.locale().getLanguage();
        choice.choose(language);
        if (!language.getLanguage().equals(shown)) {
            DraftSaver.saveAll(UI.getCurrent());
            UI.getCurrent().getPage().reload();
        }
    }
}
