package org.koldoo.retention.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.Locale;
import org.koldoo.base.Languages;
import org.koldoo.base.ui.ConfirmAction;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.retention.OwnData;

/**
 * What is known of the person, to be read together on the screen. What is printed is a list of sorts and numbers without names
 * of people or places, because paper is found.
 */
class CopyPanel extends Div {

    private final transient OwnData data;
    private final transient CopyWords words;
    private final Div text = new Div();
    private final RadioButtonGroup<String> language =
            Fields.radios(Words.of("keeping.copy.language"), Option.texts("keeping.language", "ky", "ru", "en"));
    private final Checkbox bodies = new Checkbox(Words.of("keeping.copy.bodies"));
    private final Checkbox answers = new Checkbox(Words.of("keeping.copy.answers"));

    CopyPanel(OwnData data, CopyWords words) {
        this.data = data;
        this.words = words;
        addClassName("k-keeping-copy");
        text.addClassName("k-keeping-paper");
        var spoken = data.fields().getOrDefault(CaseField.LANGUAGE, "");
        language.setValue(spoken.equals("ru") || spoken.equals("en") ? spoken : "ky");
        language.setHelperText(Words.of("keeping.copy.language.help"));
        language.addValueChangeListener(change -> fill());
        bodies.addValueChangeListener(change -> fill());
        answers.addValueChangeListener(change -> fill());
        add(language, answers, bodies, text, new Button(Words.of("keeping.copy.print"), click -> print()));
        fill();
    }

    private void print() {
        ConfirmAction.ask(
                Words.of("keeping.copy.safe"),
                Words.of("keeping.copy.safe.help"),
                Words.of("keeping.copy.safe.yes"),
                () -> UI.getCurrent().getPage().executeJs("setTimeout(() => window.print(), 300)"));
    }

    private Locale locale() {
        return switch (language.getValue()) {
            case "ru" -> Languages.RUSSIAN;
            case "en" -> Languages.ENGLISH;
            default -> Languages.KYRGYZ;
        };
    }

    private String of(String key, Object... arguments) {
        return words.of(locale(), key, arguments);
    }

    private void fill() {
        text.removeAll();
        text.getElement().setAttribute("lang", language.getValue());
        text.add(new H3(of("keeping.copy.title")));
        var held = new Pairs();
        data.held().forEach((sort, count) -> held.pair(of("keeping.held." + sort), of("keeping.copy.records", count)));
        text.add(held);
        if (answers.getValue()) {
            var known = new Pairs();
            data.fields()
                    .forEach((field, stored) ->
                            known.pair(words.label(locale(), field), words.value(locale(), field, stored)));
            text.add(new H3(of("keeping.copy.known")), known);
        }
        told();
        looked();
        text.add(new Paragraph(of("keeping.copy.rights")));
    }

    private void told() {
        text.add(new H3(of("keeping.copy.told")));
        if (!bodies.getValue()) {
            text.add(new Paragraph(of("keeping.copy.told.count", data.told().size())));
            return;
        }
        var list = new UnorderedList();
        data.told()
                .forEach(one -> list.add(new ListItem(of(
                        "keeping.copy.told.one",
                        words.body(locale(), one.body()),
                        words.basis(locale(), one.basis()),
                        Times.text(one.from().atZone(Times.ZONE).toLocalDate())))));
        text.add(list);
    }

    private void looked() {
        text.add(new H3(of("keeping.copy.looked")));
        if (!bodies.getValue()) {
            text.add(new Paragraph(of("keeping.copy.told.count", data.looked().size())));
            return;
        }
        var list = new UnorderedList();
        data.looked()
                .forEach(one -> list.add(new ListItem(of(
                        "keeping.copy.looked.one",
                        words.body(locale(), one.body()),
                        one.times(),
                        Times.text(one.first()),
                        Times.text(one.last())))));
        text.add(list);
    }
}
