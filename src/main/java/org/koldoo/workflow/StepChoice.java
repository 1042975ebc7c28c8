package org.koldoo.workflow;

import org.koldoo.base.Labels;

/** One choice of a field, or one outcome of a step. */
public record StepChoice(String code, Labels label) {}
