package org.koldoo.workflow;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A kind of step that the program knows, declared as a bean by the chapter that implements it and named in a procedure by
 * {@code flowable:formKey}. A procedure may only use declared steps, or {@code custom}, whose fields and outcomes stand in the
 * procedure itself.
 *
 * @param key for example {@code screening}; the outcome is readable in gateways as {@code out_<key>}
 * @param outcomes the codes this step may end with
 * @param discloses codes of the case fields that whoever does the step may see, when the body is not the owner of the case
 * @param secondPersonOf key of the step whose performer may not do this one; null = anybody
 * @param writesFacts facts this step may change
 */
public record Step(
        String key,
        Stage stage,
        Set<String> outcomes,
        Set<String> discloses,
        @Nullable String secondPersonOf,
        Set<String> writesFacts) {

    /** The form key of a step whose fields stand in the procedure. */
    public static final String CUSTOM = "custom";

    public Step {
        outcomes = Set.copyOf(outcomes);
        discloses = Set.copyOf(discloses);
        writesFacts = Set.copyOf(writesFacts);
    }
}
