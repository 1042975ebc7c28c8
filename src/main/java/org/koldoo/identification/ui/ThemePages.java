package org.koldoo.identification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.koldoo.identification.Answer;
import org.koldoo.identification.Dimension;
import org.koldoo.identification.Indicator;
import org.koldoo.identification.IndicatorSet;
import org.koldoo.identification.Profile;

/** The six themes, one at a time, each with its count of answered questions. Only the shown theme is built. */
class ThemePages extends Div {

    private final Map<String, Answer> answers;
    private final Runnable changed;
    private final Map<Dimension, Button> tabs = new EnumMap<>(Dimension.class);
    private final Div questions = new Div();
    private Map<Dimension, List<Indicator>> asked = Map.of();
    private Dimension shown = Dimension.DECEPTIVE_RECRUITMENT;

    ThemePages(Map<String, Answer> answers, Runnable changed) {
        this.answers = answers;
        this.changed = changed;
        addClassName("k-identification-themes");
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("identification.screening.themes"));
        for (var dimension : Dimension.values()) {
            var tab = new Button();
            tab.addClickListener(e -> open(dimension));
            tabs.put(dimension, tab);
            nav.add(tab);
        }
        questions.addClassName("k-identification-questions");
        add(new H2(getTranslation("identification.screening.themes")), nav, questions);
    }

    void show(IndicatorSet indicators, Profile profile) {
        asked = new EnumMap<>(Dimension.class);
        for (var dimension : Dimension.values()) {
            asked.put(dimension, indicators.of(profile, dimension));
        }
        open(shown);
        changed.run();
    }

    private void open(Dimension dimension) {
        shown = dimension;
        questions.removeAll();
        questions.add(new Paragraph(getTranslation("identification.theme." + dimension.name() + ".help")));
        for (var indicator : asked.getOrDefault(dimension, List.of())) {
            questions.add(question(indicator));
        }
        var rest = new Button(getTranslation("identification.screening.restNo"), e -> restIsNo(dimension));
        rest.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        questions.add(rest);
        next(dimension);
        label();
    }

    private void next(Dimension dimension) {
        if (dimension.ordinal() + 1 < Dimension.values().length) {
            var next = Dimension.values()[dimension.ordinal() + 1];
            questions.add(new Button(
                    getTranslation(
                            "identification.screening.nextTheme",
                            getTranslation("identification.theme." + next.name())),
                    e -> open(next)));
        }
    }

    private RadioButtonGroup<Answer> question(Indicator indicator) {
        var group = new RadioButtonGroup<Answer>();
        group.setLabel(indicator.label().in(getLocale()));
        group.setItems(Answer.YES, Answer.NO, Answer.UNKNOWN);
        group.setItemLabelGenerator(a -> getTranslation("identification.answer." + a.name()));
        var given = answers.getOrDefault(indicator.code(), Answer.NOT_ASKED);
        if (given != Answer.NOT_ASKED) {
            group.setValue(given);
        }
        group.addValueChangeListener(e -> {
            answers.put(indicator.code(), e.getValue() == null ? Answer.NOT_ASKED : e.getValue());
            label();
            changed.run();
        });
        return group;
    }

    /** One tap for "we spoke about this theme, nothing else of it applies": only what was not asked becomes no. */
    private void restIsNo(Dimension dimension) {
        asked.getOrDefault(dimension, List.of())
                .forEach(i -> answers.compute(
                        i.code(), (code, old) -> old == null || old == Answer.NOT_ASKED ? Answer.NO : old));
        open(dimension);
        changed.run();
    }

    private void label() {
        tabs.forEach((dimension, tab) -> {
            var all = asked.getOrDefault(dimension, List.of());
            long answered = all.stream()
                    .filter(i -> answers.getOrDefault(i.code(), Answer.NOT_ASKED) != Answer.NOT_ASKED)
                    .count();
            tab.setText(getTranslation(
                    "identification.screening.tab",
                    getTranslation("identification.theme." + dimension.name()),
                    answered,
                    all.size()));
            if (dimension == shown) {
                tab.getElement().setAttribute("aria-current", "true");
            } else {
                tab.getElement().removeAttribute("aria-current");
            }
        });
    }
}
