package org.koldoo.identification.ui;

import com.vaadin.flow.component.Component;
import org.koldoo.base.CodeLists;
import org.koldoo.cases.ui.StepContext;
import org.koldoo.cases.ui.StepForm;
import org.koldoo.identification.Decisions;
import org.koldoo.identification.Screenings;

/** The form of every step that decides on a standing; what it asks depends on the outcomes the procedure declares. */
record DecisionForm(String stepKey, Decisions decisions, Screenings screenings, CodeLists codes) implements StepForm {

    @Override
    public Component create(StepContext context) {
        return new DecisionPanel(context, decisions, screenings, codes);
    }
}
