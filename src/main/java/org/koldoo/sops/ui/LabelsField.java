package org.koldoo.sops.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextFieldBase;
import java.util.List;
import java.util.Locale;
import org.koldoo.base.Labels;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Words;

/** One text in the three languages of the staff, one below the other; the reader's own language comes first. */
class LabelsField extends Div {

    private final TextFieldBase<?, String> ky;
    private final TextFieldBase<?, String> ru;
    private final TextFieldBase<?, String> en;

    LabelsField(String label, boolean longText, Labels value) {
        addClassName("k-labels");
        ky = field(label, "ky", longText, value.ky());
        ru = field(label, "ru", longText, value.ru());
        en = field(label, "en", longText, value.en());
        switch (Words.locale().getLanguage()) {
            case "ru" -> add(component(ru), component(ky), component(en));
            case "en" -> add(component(en), component(ky), component(ru));
            default -> add(component(ky), component(ru), component(en));
        }
    }

    private static TextFieldBase<?, String> field(String label, String language, boolean longText, String value) {
        var words = Words.of("studio.inLanguage", label, Words.of("studio.language." + language));
        var field = longText ? Fields.longText(words, 2000) : Fields.text(words, 180);
        field.setValue(value);
        ((com.vaadin.flow.component.HasElement) field)
                .getElement()
                .setAttribute("lang", language.equals("ky") ? "ky-KG" : language);
        return field;
    }

    private static Component component(TextFieldBase<?, String> field) {
        return (Component) field;
    }

    /** A name must be there in each language, so that nobody reads a task in a language they do not know. */
    void require(FormErrors errors) {
        List.of(ky, ru, en).forEach(field -> errors.require(component(field)));
    }

    Labels labels() {
        return new Labels(
                ky.getValue().strip(), ru.getValue().strip(), en.getValue().strip());
    }

    static Labels none() {
        return new Labels("", "", "");
    }

    static String code(String english, String otherwise) {
        var code = english.strip()
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]+", "_")
                .replaceAll("^_+|_+$", "");
        return code.matches("[A-Z][A-Z0-9_]{0,39}.*") ? code.substring(0, Math.min(40, code.length())) : otherwise;
    }
}
