package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import java.util.function.Function;

/** The form of a step, a bean of the chapter that implements the step. Steps without one get the form of their declared fields. */
public interface StepForm {

    /** The step's key, see {@link org.koldoo.workflow.Step#key()}. */
    String stepKey();

    /** A fresh form for one work item. */
    Component create(StepContext context);

    /** Whether it is filled in during a talk with the person; then a pause is longer than at a desk. */
    default boolean talk() {
        return false;
    }

    /** A form that is filled in during a talk with the person. */
    static StepForm ofTalk(String stepKey, Function<StepContext, Component> make) {
        return made(stepKey, make, true);
    }

    /** A form that is made by a function. */
    static StepForm of(String stepKey, Function<StepContext, Component> make) {
        return made(stepKey, make, false);
    }

    private static StepForm made(String stepKey, Function<StepContext, Component> make, boolean talk) {
        return new StepForm() {
            @Override
            public String stepKey() {
                return stepKey;
            }

            @Override
            public Component create(StepContext context) {
                return make.apply(context);
            }

            @Override
            public boolean talk() {
                return talk;
            }
        };
    }
}
