package org.koldoo.identification;

/** Whether somebody recruited, moved, harboured or received the person (first element of the definition). */
public enum Act {
    PRESENT,
    NOT_RECORDED,
    ABSENT
}
