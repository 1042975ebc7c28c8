package org.koldoo.institutions;

/** Whether a body has adopted its standard operating procedure; UNKNOWN where no source says. */
public enum SopStatus {
    UNKNOWN,
    DRAFT,
    FINALISED,
    ADOPTED,
    PARTIAL,
    NOT_ADOPTED,
    NOT_APPLICABLE
}
