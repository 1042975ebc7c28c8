package org.koldoo.identification.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.checkbox.CheckboxGroup;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeDetails;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.koldoo.base.CodeLists;
import org.koldoo.base.ui.Fields;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.OutcomePanel;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.identification.Decisions;
import org.koldoo.identification.NewDecision;
import org.koldoo.identification.Screenings;

/** Decides on a standing: what was found before, the elements of the definition, the outcome and the reasons. */
class DecisionPanel extends OutcomePanel {

    /** Here each element of the definition is looked at; before, what is known is enough. */
    private static final Set<String> FORMAL = Set.of("decideIdentification", "confirmNegative");

    private static final Set<String> NEEDS_NO_REASONS = Set.of("PRESUMED", "IDENTIFIED", "READY");

    private final transient Decisions decisions;
    private final Checkbox selfDeclared = new Checkbox();
    private final CheckboxGroup<String> act;
    private final CheckboxGroup<String> means;
    private final CheckboxGroup<String> purpose;
    private final TextArea reasons;
    /** Whose words: of who prepares, or of who decides. */
    private final String words;

    DecisionPanel(StepContext context, Decisions decisions, Screenings screenings, CodeLists codes) {
        super(context);
        this.decisions = decisions;
        addClassName("k-identification-decision");
        act = Fields.checks(getTranslation("identification.decision.act"), Option.of(codes, "palermo_act"));
        means = Fields.checks(getTranslation("identification.decision.means"), Option.of(codes, "palermo_means"));
        purpose = Fields.checks(getTranslation("identification.decision.purpose"), Option.of(codes, "exploitation"));
        if (context.head().child()) {
            means.setHelperText(getTranslation("identification.decision.means.child"));
        }
        reasons = Fields.longText(getTranslation("identification.decision.reasons"), 10_000);
        words = context.item().stepKey().equals("prepareDecision")
                ? "identification.prepare"
                : "identification.decision";
        reasons.setHelperText(getTranslation(words + ".reasons.help"));
        outcome.addValueChangeListener(e -> reasons.setRequiredIndicatorVisible(needsReasons()));
        selfDeclared.setLabel(getTranslation("identification.decision.selfDeclared"));
        lay(fields(context, screenings).toArray(Component[]::new));
    }

    private List<Component> fields(StepContext context, Screenings screenings) {
        var fields = new ArrayList<Component>();
        fields.add(new EarlierDecisions(context, decisions, screenings));
        if (context.item().stepKey().equals("decidePresumed")) {
            fields.add(selfDeclared);
        }
        var elements = new NativeDetails(getTranslation("identification.decision.elements"), content());
        elements.setOpen(FORMAL.contains(context.item().stepKey()));
        fields.addAll(List.of(elements, outcome, reasons, new Paragraph(getTranslation(words + ".effect"))));
        return fields;
    }

    private Div content() {
        var content = new Div(act, means, purpose);
        content.addClassName("k-form");
        return content;
    }

    private boolean needsReasons() {
        return !outcome.isEmpty() && !NEEDS_NO_REASONS.contains(outcome.getValue());
    }

    @Override
    protected void check() {
        if (needsReasons()) {
            errors.require(reasons);
        }
    }

    @Override
    protected void complete() {
        decisions.decide(
                context.item().ref(),
                new NewDecision(
                        outcome.getValue(),
                        selfDeclared.getValue(),
                        act.getValue(),
                        means.getValue(),
                        purpose.getValue(),
                        reasons.getValue()));
    }
}
