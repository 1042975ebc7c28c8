package org.koldoo.sops.edit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Labels;
import org.koldoo.workflow.FieldKind;

/**
 * All that a task of a procedure says, to be shown in a form and written back.
 *
 * @param form key of a step that the program knows, or {@code custom}
 * @param party owner, receiver …, or the code of a body
 * @param stage of the mechanism
 * @param deadline name of a parameter
 * @param discloses codes of the case fields that another body sees
 * @param notBy the step whose performer may not do this one
 * @param needs the fact that must be true before it can be completed
 */
public record TaskContent(
        Labels name,
        Labels guidance,
        String form,
        String party,
        String role,
        String stage,
        @Nullable String deadline,
        List<Outcome> outcomes,
        List<Field> fields,
        List<String> discloses,
        @Nullable String notBy,
        @Nullable String needs,
        Source source) {

    public TaskContent {
        outcomes = List.copyOf(outcomes);
        fields = List.copyOf(fields);
        discloses = List.copyOf(discloses);
    }

    /** A way a task may end, or a choice of a question. */
    public record Outcome(String code, Labels label) {}

    /**
     * A question of a task.
     *
     * @param requiredFor outcomes that need an answer
     * @param showIf only asked when an earlier question has one of these answers: {@code key=CODE CODE}
     */
    public record Field(
            String key,
            FieldKind kind,
            Labels label,
            Labels help,
            boolean required,
            List<String> requiredFor,
            @Nullable String showIf,
            List<Outcome> choices) {

        public Field {
            requiredFor = List.copyOf(requiredFor);
            choices = List.copyOf(choices);
        }
    }

    /** What gateways call its outcome. */
    public String variable(String id) {
        return "out_" + (form.equals("custom") ? id : form);
    }

    public TaskContent withWords(Labels otherName, Labels otherGuidance) {
        return new TaskContent(
                otherName,
                otherGuidance,
                form,
                party,
                role,
                stage,
                deadline,
                outcomes,
                fields,
                discloses,
                notBy,
                needs,
                source);
    }
}
