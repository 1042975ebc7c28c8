package org.koldoo.identification.ui;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.Set;
import org.koldoo.base.CodeLists;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.identification.Decisions;
import org.koldoo.identification.NewDecision;
import org.koldoo.identification.Screenings;

/** Decides on a standing: what was decided before, the elements of the definition, the outcome and the reasons. */
class DecisionPanel extends Div {

    private static final Set<String> NEEDS_NO_REASONS = Set.of("PRESUMED", "IDENTIFIED", "READY");

    private final transient StepContext context;
    private final transient Decisions decisions;
    private final Outcomes outcomes;
    private final Checkbox selfDeclared = new Checkbox();
    private final CheckboxGroup<String> act = new CheckboxGroup<>();
    private final CheckboxGroup<String> means = new CheckboxGroup<>();
    private final CheckboxGroup<String> purpose = new CheckboxGroup<>();
    private final TextArea reasons = new TextArea();

    DecisionPanel(StepContext context, Decisions decisions, Screenings screenings, CodeLists codes) {
        this.context = context;
        this.decisions = decisions;
        this.outcomes = new Outcomes(context.declaration());
        addClassName("k-identification-decision");
        add(new EarlierDecisions(context, decisions, screenings));
        elements(codes);
        reasons.setLabel(getTranslation("identification.decision.reasons"));
        reasons.setHelperText(getTranslation("identification.decision.reasons.help"));
        reasons.setMaxLength(10_000);
        reasons.setWidthFull();
        reasons.setMinRows(4);
        outcomes.addValueChangeListener(
                e -> reasons.setRequiredIndicatorVisible(!NEEDS_NO_REASONS.contains(e.getValue())));
        var save = new Button(getTranslation("identification.decision.save"), e -> save());
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        add(outcomes, reasons, new Paragraph(getTranslation("identification.decision.effect")), save);
    }

    private void elements(CodeLists codes) {
        if (context.item().stepKey().equals("decidePresumed")) {
            selfDeclared.setLabel(getTranslation("identification.decision.selfDeclared"));
            add(selfDeclared);
        }
        codes(act, codes, "palermo_act", "identification.decision.act");
        codes(means, codes, "palermo_means", "identification.decision.means");
        if (context.head().child()) {
            means.setHelperText(getTranslation("identification.decision.means.child"));
        }
        codes(purpose, codes, "exploitation", "identification.decision.purpose");
        add(act, means, purpose);
    }

    private void codes(CheckboxGroup<String> group, CodeLists codes, String list, String label) {
        group.setLabel(getTranslation(label));
        group.setItems(codes.list(list).stream().map(CodeLists.Code::code).toList());
        group.setItemLabelGenerator(c -> codes.label(list, c).in(getLocale()));
    }

    private void save() {
        boolean reasonsMissing = outcomes.chosen()
                && !NEEDS_NO_REASONS.contains(outcomes.getValue())
                && reasons.getValue().isBlank();
        reasons.setInvalid(reasonsMissing);
        reasons.setErrorMessage(reasonsMissing ? getTranslation("error.decision.reasons") : "");
        if (!outcomes.check() || reasonsMissing) {
            return;
        }
        var decision = new NewDecision(
                outcomes.getValue(),
                selfDeclared.getValue(),
                act.getValue(),
                means.getValue(),
                purpose.getValue(),
                reasons.getValue());
        context.complete(() -> decisions.decide(context.item().ref(), decision));
    }
}
