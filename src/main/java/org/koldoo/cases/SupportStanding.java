package org.koldoo.cases;

/** Whether the person gets support; independent of the standing. */
public enum SupportStanding {
    NONE,
    ACTIVE,
    FOLLOW_UP,
    ENDED
}
