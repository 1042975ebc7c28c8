package org.koldoo.cases;

/** The person's standing in the mechanism; one of three independent standings. */
public enum Standing {
    POSSIBLE,
    PRESUMED,
    IDENTIFIED,
    NOT_IDENTIFIED
}
