package org.koldoo.workflow;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;
import org.koldoo.base.Role;

/**
 * A step as the active version of a procedure declares it: everything a screen needs to show it.
 *
 * @param element id of the element in the procedure
 * @param formKey key of a declared {@link Step}, or {@link Step#CUSTOM}
 * @param outcomes in the order of the procedure
 * @param discloses case fields shown to a body that does not own the case
 * @param party owner, receiver, or the code of a body
 * @param deadline name of a deadline parameter
 * @param notBy element or step key whose performer may not do this step
 * @param source legal or professional source, in the words of the procedure
 * @param needs yes/no facts that must be on record before anybody completes it
 */
public record StepDeclaration(
        String topic,
        String element,
        String formKey,
        Stage stage,
        Labels name,
        Labels guidance,
        List<StepField> fields,
        List<StepChoice> outcomes,
        Set<String> discloses,
        String party,
        Role role,
        @Nullable String deadline,
        @Nullable String notBy,
        @Nullable String source,
        Set<String> needs) {

    /** A step that needs nothing to be on record before. */
    public StepDeclaration(
            String topic,
            String element,
            String formKey,
            Stage stage,
            Labels name,
            Labels guidance,
            List<StepField> fields,
            List<StepChoice> outcomes,
            Set<String> discloses,
            String party,
            Role role,
            @Nullable String deadline,
            @Nullable String notBy,
            @Nullable String source) {
        this(
                topic, element, formKey, stage, name, guidance, fields, outcomes, discloses, party, role, deadline,
                notBy, source, Set.of());
    }

    /** What gateways call the outcome: {@code out_<formKey>}, for own steps {@code out_<element>}. */
    public String outcomeVariable() {
        return "out_" + (formKey.equals(Step.CUSTOM) ? element : formKey);
    }
}
