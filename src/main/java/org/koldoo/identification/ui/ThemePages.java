package org.koldoo.identification.ui;

import com.vaadin.flow.component.AbstractCompositeField;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Nav;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.koldoo.identification.Answer;
import org.koldoo.identification.Dimension;
import org.koldoo.identification.Indicator;
import org.koldoo.identification.IndicatorSet;
import org.koldoo.identification.Profile;

/**
 * The six themes, one at a time, each with its count of answered questions. Only the shown theme is built; all answers
 * together are the value, so that none is lost while somebody looks at another page.
 */
class ThemePages extends AbstractCompositeField<Div, ThemePages, Map<String, Answer>> {

    private final transient IndicatorSet indicators;
    private final Map<String, Answer> answers = new HashMap<>();
    private final Map<Dimension, Button> tabs = new EnumMap<>(Dimension.class);
    private final Div questions = new Div();
    private Profile profile;
    private Dimension shown = Dimension.DECEPTIVE_RECRUITMENT;

    ThemePages(IndicatorSet indicators, Profile profile) {
        super(Map.of());
        this.indicators = indicators;
        this.profile = profile;
        getContent().addClassName("k-identification-themes");
        var nav = new Nav();
        nav.setAriaLabel(getTranslation("identification.screening.themes"));
        for (var dimension : Dimension.values()) {
            var tab = new Button();
            tab.addClickListener(click -> go(dimension));
            tabs.put(dimension, tab);
            nav.add(tab);
        }
        questions.addClassName("k-identification-questions");
        getContent().add(new H2(getTranslation("identification.screening.themes")), nav, questions);
        open(shown);
    }

    /** Asks the questions of another list; what was answered stays. */
    void ask(Profile other) {
        profile = other;
        open(shown);
    }

    /** Goes on where the last conversation ended. */
    void goOn() {
        for (var dimension : Dimension.values()) {
            if (answered(dimension) < asked(dimension).size()) {
                open(dimension);
                return;
            }
        }
    }

    @Override
    protected void setPresentationValue(Map<String, Answer> value) {
        answers.clear();
        answers.putAll(value);
        open(shown);
    }

    private List<Indicator> asked(Dimension dimension) {
        return indicators.of(profile, dimension);
    }

    private long answered(Dimension dimension) {
        return asked(dimension).stream()
                .filter(i -> answers.getOrDefault(i.code(), Answer.NOT_ASKED) != Answer.NOT_ASKED)
                .count();
    }

    private void go(Dimension dimension) {
        open(dimension);
        questions.getElement().executeJs("this.scrollIntoView({block: 'start'}); this.querySelector('h3').focus()");
    }

    private void open(Dimension dimension) {
        shown = dimension;
        questions.removeAll();
        var heading = new H3(getTranslation("identification.theme." + dimension.name()));
        heading.getElement().setAttribute("tabindex", "-1");
        questions.add(heading, new Paragraph(getTranslation("identification.theme." + dimension.name() + ".help")));
        asked(dimension).forEach(indicator -> questions.add(question(indicator)));
        var rest = new Button(getTranslation("identification.screening.restNo"), click -> restIsNo(dimension));
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
                    click -> go(next)));
        }
    }

    private RadioButtonGroup<Answer> question(Indicator indicator) {
        var group = new RadioButtonGroup<Answer>();
        group.addClassName("k-row");
        group.setLabel(indicator.label().in(getLocale()));
        group.setItems(Answer.YES, Answer.NO, Answer.UNKNOWN);
        group.setItemLabelGenerator(a -> getTranslation("identification.answer." + a.name()));
        var given = answers.getOrDefault(indicator.code(), Answer.NOT_ASKED);
        if (given != Answer.NOT_ASKED) {
            group.setValue(given);
        }
        group.addValueChangeListener(change -> {
            answers.put(indicator.code(), change.getValue() == null ? Answer.NOT_ASKED : change.getValue());
            label();
            keep();
        });
        return group;
    }

    private void keep() {
        setModelValue(Map.copyOf(answers), true);
    }

    /** One tap for "we spoke about this theme, nothing else of it applies": only what was not asked becomes no. */
    private void restIsNo(Dimension dimension) {
        asked(dimension)
                .forEach(i -> answers.compute(
                        i.code(), (code, old) -> old == null || old == Answer.NOT_ASKED ? Answer.NO : old));
        open(dimension);
        keep();
    }

    private void label() {
        tabs.forEach((dimension, tab) -> {
            tab.setText(getTranslation(
                    "identification.screening.tab",
                    getTranslation("identification.theme." + dimension.name()),
                    answered(dimension),
                    asked(dimension).size()));
            if (dimension == shown) {
                tab.getElement().setAttribute("aria-current", "true");
            } else {
                tab.getElement().removeAttribute("aria-current");
            }
        });
    }
}
