package org.koldoo.identification;

/** What the decision tables advise. Advice only: a named person decides, with reasons (rule H4). */
public enum AdviceResult {
    TRAFFICKING_INDICATED,
    PRESUMED_MDT_REVIEW,
    CHILD_REVIEW,
    LABOUR_RIGHTS_REFERRAL,
    RESCREEN,
    NOT_INDICATED,
    /** Not every theme was explored, so nothing below "presumed" can be said. */
    NOT_ENOUGH_ASKED;

    /** Whether the advice supports opening the protection regime. */
    public boolean indicated() {
        return this == TRAFFICKING_INDICATED || this == PRESUMED_MDT_REVIEW || this == CHILD_REVIEW;
    }
}
