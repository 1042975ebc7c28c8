package org.koldoo.workflow;

/** What kind of answer a field of a step takes. */
public enum FieldKind {
    TEXT,
    LONG_TEXT,
    NUMBER,
    DATE,
    CHOICE,
    CHOICES,
    /** YES, NO, UNKNOWN or REFUSED: "don't know" and "would rather not say" are real answers. */
    YES_NO_REFUSED,
    /** A person of the case, by opaque id. */
    PERSON
}
