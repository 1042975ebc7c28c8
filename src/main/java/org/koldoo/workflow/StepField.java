package org.koldoo.workflow;

import java.util.List;
import org.koldoo.base.Labels;

/**
 * A field that a step asks for.
 *
 * @param choices for CHOICE and CHOICES
 */
public record StepField(
        String key, FieldKind kind, Labels label, Labels help, boolean required, List<StepChoice> choices) {}
