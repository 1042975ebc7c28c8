package org.koldoo.sops;

/** How far a change of a procedure has come. */
public enum DraftState {
    /** Somebody is writing. */
    DRAFT,
    /** A second person is asked to look. */
    IN_REVIEW,
    /** A second person agreed to exactly these bytes. */
    APPROVED,
    /** In force as a version of its own. */
    PUBLISHED,
    /** Given up. */
    DISCARDED;

    public boolean open() {
        return this == DRAFT || this == IN_REVIEW || this == APPROVED;
    }
}
