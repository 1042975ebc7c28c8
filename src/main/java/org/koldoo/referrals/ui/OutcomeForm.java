package org.koldoo.referrals.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.select.Select;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Option;
import org.koldoo.cases.ui.StepContext;

/** A form that is little more than its outcomes, named as the procedure names them. */
class OutcomeForm extends Div {

    private final RadioButtonGroup<String> outcome;

    /** @param extra shown with one outcome only, and needed then */
    OutcomeForm(
            StepContext context,
            @Nullable String extraOutcome,
            @Nullable Select<String> extra,
            BiConsumer<String, @Nullable String> complete) {
        var options = context.declaration().outcomes().stream()
                .map(o -> new Option(o.code(), o.label().in(getLocale())))
                .toList();
        outcome = org.koldoo.base.ui.Fields.radios(getTranslation("referrals.outcome"), options);
        var save = new Button(getTranslation("referrals.outcome.save"));
        save.addThemeVariants(ButtonVariant.AURA_PRIMARY);
        save.addClickListener(e -> {
            boolean extraMissing = extra != null && outcome.getValue() != null && extra.isVisible() && extra.isEmpty();
            outcome.setInvalid(outcome.isEmpty());
            outcome.setErrorMessage(outcome.isEmpty() ? getTranslation("referrals.outcome.missing") : "");
            if (extra != null) {
                extra.setInvalid(extraMissing);
                extra.setErrorMessage(extraMissing ? getTranslation("referrals.outcome.reasonMissing") : "");
            }
            if (!outcome.isEmpty() && !extraMissing) {
                context.complete(() -> complete.accept(outcome.getValue(), extra == null ? null : extra.getValue()));
            }
        });
        addClassName("k-form");
        add(outcome);
        if (extra != null) {
            extra.setVisible(false);
            outcome.addValueChangeListener(e -> extra.setVisible(e.getValue().equals(extraOutcome)));
            add(extra);
        }
        add(save);
    }

    OutcomeForm with(Component... before) {
        getElement()
                .insertChild(
                        0,
                        java.util.Arrays.stream(before)
                                .map(Component::getElement)
                                .toArray(com.vaadin.flow.dom.Element[]::new));
        return this;
    }
}
