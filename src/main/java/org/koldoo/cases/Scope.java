package org.koldoo.cases;

/** How far somebody sees into a case. */
public enum Scope {
    /** An hour of emergency access: plain facts, danger, medical alerts and the safe contact; nothing can be done. */
    EMERGENCY,
    /** Only the fields of a step addressed to the own body. */
    STEP,
    /** The preview of an offered referral. */
    PREVIEW,
    /** The fields shared with an accepted referral. */
    SHARED,
    /** The whole case. */
    FULL
}
