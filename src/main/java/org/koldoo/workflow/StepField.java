package org.koldoo.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;

/**
 * A field that a step asks for.
 *
 * @param required whatever the step ends with
 * @param requiredFor outcomes that are not accepted without an answer: the reason of a refusal
 * @param choices for CHOICE and CHOICES
 * @param showIf null = always asked
 */
public record StepField(
        String key,
        FieldKind kind,
        Labels label,
        Labels help,
        boolean required,
        Set<String> requiredFor,
        List<StepChoice> choices,
        @Nullable ShowIf showIf) {

    /** A field that is always asked. */
    public StepField(
            String key,
            FieldKind kind,
            Labels label,
            Labels help,
            boolean required,
            Set<String> requiredFor,
            List<StepChoice> choices) {
        this(key, kind, label, help, required, requiredFor, choices, null);
    }

    /**
     * Whether there must be an answer when the step ends so.
     *
     * @param outcome null = not chosen yet
     */
    public boolean requiredWith(@Nullable String outcome) {
        return required || outcome != null && requiredFor.contains(outcome);
    }

    /**
     * Whether it is asked at all. Whoever answers sees only these fields, and only their answers are kept.
     *
     * @param answers to the fields before it that are asked themselves
     */
    public boolean asked(Map<String, String> answers) {
        return showIf == null || showIf.fits(answers.getOrDefault(showIf.field(), ""));
    }
}
