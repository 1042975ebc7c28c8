package org.koldoo.identification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.identification.Act;
import org.koldoo.identification.Advice;
import org.koldoo.identification.AdviceResult;
import org.koldoo.identification.IndicatorSet;
import org.koldoo.identification.NewScreening;
import org.koldoo.identification.Profile;
import org.koldoo.identification.ScreeningAdviser;
import org.koldoo.identification.Screenings;

/**
 * The screening conversation: profile, the act, six themes one at a time, the advice as it forms, and the person's own
 * conclusion. The last screening's answers are there again, so that it can go on another day.
 */
class ScreeningPanel extends Div {

    private final transient StepContext context;
    private final transient Screenings screenings;
    private final transient ScreeningAdviser adviser;
    private final Select<Profile> profile = new Select<>();
    private final RadioButtonGroup<Act> act = new RadioButtonGroup<>();
    private final ThemePages themes;
    private final AdvicePanel advicePanel = new AdvicePanel();
    private final RadioButtonGroup<String> conclusion = new RadioButtonGroup<>();
    private final TextArea reasons = new TextArea();
    private final Button later = new Button();
    private final Button finish = new Button();

    ScreeningPanel(StepContext context, Screenings screenings, ScreeningAdviser adviser, IndicatorSet indicators) {
        this.context = context;
        this.screenings = screenings;
        this.adviser = adviser;
        addClassNames("k-identification-screening", "k-form");
        fillFields(context.head());
        themes = new ThemePages(indicators, profile.getValue());
        screenings.latest(context.head().number()).ifPresent(last -> {
            profile.setValue(last.profile());
            act.setValue(last.act());
            themes.ask(last.profile());
            themes.setValue(last.answers());
            themes.goOn();
        });
        add(profile, act, themes, advicePanel, ownConclusion());
        profile.addValueChangeListener(e -> {
            themes.ask(e.getValue());
            refresh();
        });
        themes.addValueChangeListener(e -> refresh());
        act.addValueChangeListener(e -> refresh());
        refresh();
    }

    private void fillFields(CaseHead head) {
        profile.setLabel(getTranslation("identification.screening.profile"));
        profile.setItems(List.of(Profile.values()).stream()
                .filter(p -> p.child() == head.child())
                .toList());
        profile.setItemLabelGenerator(p -> getTranslation("identification.profile." + p.name()));
        profile.setValue(head.child() ? Profile.CHILD_LABOUR : Profile.ADULT_LABOUR);
        act.setLabel(getTranslation("identification.screening.act"));
        act.setHelperText(getTranslation("identification.screening.act.help"));
        act.addClassName("k-row");
        profile.setWidthFull();
        act.setItems(Act.values());
        act.setItemLabelGenerator(a -> getTranslation("identification.act." + a.name()));
        act.setValue(Act.NOT_RECORDED);
    }

    private Div ownConclusion() {
        conclusion.addClassName("k-vertical");
        conclusion.setLabel(getTranslation("identification.screening.conclusion"));
        conclusion.setItemLabelGenerator(c -> getTranslation("identification.conclusion." + c));
        conclusion.addValueChangeListener(e -> reasonsHint());
        reasons.setLabel(getTranslation("identification.screening.reasons"));
        reasons.setMaxLength(10_000);
        reasons.setWidthFull();
        reasons.setMinRows(3);
        later.setText(getTranslation("identification.screening.later"));
        later.addClickListener(e -> complete("CONTINUE_LATER"));
        finish.setText(getTranslation("identification.screening.finish"));
        finish.addClickListener(e -> finish());
        var section = new Div(
                new H2(getTranslation("identification.screening.yours")),
                new Paragraph(getTranslation("identification.screening.yours.help")),
                conclusion,
                reasons,
                buttons());
        section.addClassName("k-identification-conclusion");
        return section;
    }

    private Div buttons() {
        var buttons = new Div(finish, later);
        buttons.addClassName("k-page-actions");
        return buttons;
    }

    private void finish() {
        conclusion.setInvalid(conclusion.isEmpty());
        if (conclusion.isEmpty()) {
            conclusion.setErrorMessage(getTranslation("identification.screening.conclusion.missing"));
            conclusion.getElement().callJsFunction("focus");
            return;
        }
        complete(conclusion.getValue());
    }

    private void complete(String outcome) {
        var made = new NewScreening(profile.getValue(), act.getValue(), themes.getValue(), outcome, reasons.getValue());
        context.complete(() -> screenings.complete(context.item().ref(), made));
    }

    private void refresh() {
        var advice = adviser.advise(profile.getValue(), context.head().child(), act.getValue(), themes.getValue());
        advicePanel.show(advice);
        offer(advice);
        reasonsHint();
    }

    /** Nothing below "indicated" can be chosen while themes are open, and labour rights never under a sexual profile. */
    private void offer(Advice advice) {
        var chosen = conclusion.getValue();
        List<String> offered = new ArrayList<>(List.of("INDICATED"));
        boolean enough = advice.result() != AdviceResult.NOT_ENOUGH_ASKED;
        if (enough) {
            offered.add("NOT_INDICATED");
            if (!profile.getValue().sexual()) {
                offered.add("LABOUR_RIGHTS");
            }
        }
        conclusion.setItems(offered);
        conclusion.setHelperText(enough ? "" : getTranslation("identification.screening.conclusion.later"));
        if (chosen != null && offered.contains(chosen)) {
            conclusion.setValue(chosen);
        }
        finish.removeThemeVariants(ButtonVariant.AURA_PRIMARY);
        later.removeThemeVariants(ButtonVariant.AURA_PRIMARY);
        (enough ? finish : later).addThemeVariants(ButtonVariant.AURA_PRIMARY);
    }

    private void reasonsHint() {
        reasons.setHelperText(getTranslation("identification.screening.reasons.help"));
        reasons.setRequiredIndicatorVisible(
                !conclusion.isEmpty() && !conclusion.getValue().equals("INDICATED"));
    }
}
