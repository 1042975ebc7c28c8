package org.koldoo.identification;

/** The answer to one indicator. "Does not know" and "not asked" count as not explored, never as no. */
public enum Answer {
    YES,
    NO,
    UNKNOWN,
    NOT_ASKED
}
