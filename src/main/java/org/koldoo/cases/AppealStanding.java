package org.koldoo.cases;

/** Whether a decision is being appealed; independent of the standing. */
public enum AppealStanding {
    NONE,
    OPEN,
    DECIDED
}
