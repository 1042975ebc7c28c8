package org.koldoo.workflow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;

/**
 * A field that a step asks for.
 *
 * @param required whatever the step ends with
 * @param requiredFor outcomes that are not accepted without an answer: the reason of a refusal
 * @param choices for CHOICE and CHOICES
 */
public record StepField(
        String key,
        FieldKind kind,
        Labels label,
        Labels help,
        boolean required,
        Set<String> requiredFor,
        List<StepChoice> choices) {

    /**
     * Whether there must be an answer when the step ends so.
     *
     * @param outcome null = not chosen yet
     */
    public boolean requiredWith(@Nullable String outcome) {
        return required || outcome != null && requiredFor.contains(outcome);
    }
}
