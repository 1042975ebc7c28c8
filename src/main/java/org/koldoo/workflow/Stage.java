package org.koldoo.workflow;

/** The seven stages of the mechanism, in order, as a person follows them on the case page. */
public enum Stage {
    SAFETY,
    CONSENT,
    SCREENING,
    IDENTIFICATION,
    SUPPORT,
    JUSTICE_AND_RETURN,
    CLOSURE
}
