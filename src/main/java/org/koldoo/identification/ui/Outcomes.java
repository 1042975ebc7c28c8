package org.koldoo.identification.ui;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import org.koldoo.workflow.StepChoice;
import org.koldoo.workflow.StepDeclaration;

/** The outcomes of a step as the procedure names them, in the reader's language. */
class Outcomes extends RadioButtonGroup<String> {

    Outcomes(StepDeclaration declaration) {
        setLabel(getTranslation("identification.outcome"));
        setItems(declaration.outcomes().stream().map(StepChoice::code).toList());
        setItemLabelGenerator(code -> declaration.outcomes().stream()
                .filter(o -> o.code().equals(code))
                .findFirst()
                .map(o -> o.label().in(getLocale()))
                .orElse(code));
        addClassName("k-stacked");
    }

    boolean chosen() {
        return !isEmpty();
    }

    /** Whether an outcome was chosen; otherwise says so and takes the focus. */
    boolean check() {
        setInvalid(isEmpty());
        if (isEmpty()) {
            setErrorMessage(getTranslation("identification.outcome.missing"));
            getElement().callJsFunction("focus");
        }
        return !isEmpty();
    }
}
