package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Function;

/** The form of a step, a bean of the chapter that implements the step. Steps without one get the form of their declared fields. */
public interface StepForm {

    /** The step's key, see {@link org.koldoo.workflow.Step#key()}. */
    String stepKey();

    /** A fresh form for one work item. */
    Component create(StepContext context);

    /** A form that is made by a function. */
    static StepForm of(String stepKey, Function<StepContext, Component> make) {
        return new StepForm() {
            @Override
            public String stepKey() {
                return stepKey;
            }

            @Override
            public Component create(StepContext context) {
                return make.apply(context);
            }
        };
    }
}
