package org.koldoo.journal;

import java.util.List;
import java.util.UUID;

/**
 * What somebody must look at because it happened: emergency access, unusual reading, a decoy opened. Raised in the
 * transaction of what happened, so that there is never one without the other.
 */
public interface Alerts {

    /** Tells the recipients, and the journal ({@code alert.raised}). Needs a running transaction. */
    UUID raise(NewAlert alert);

    /** What the acting person was told, unseen first, newest first. */
    List<Alert> mine(int limit);

    /** How many of {@link #mine} the acting person has not confirmed. */
    long unseen();

    /**
     * The acting person has seen it; with a journal entry. What somebody else confirmed for a role stays unseen for the others.
     *
     * @throws org.koldoo.base.Refused {@code alert.unknown} where it is not theirs
     */
    void seen(UUID alert);
}
