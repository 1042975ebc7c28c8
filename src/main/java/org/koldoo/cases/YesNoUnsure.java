package org.koldoo.cases;

/** An answer that may be open. */
public enum YesNoUnsure {
    YES,
    NO,
    UNSURE
}
