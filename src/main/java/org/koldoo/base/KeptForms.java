package org.koldoo.base;

import java.time.Instant;
import java.util.Optional;

/**
 * Port: where half-filled forms lie so that they outlive a session and a restart and follow their author to another device.
 * Nobody else ever gets them.
 */
public interface KeptForms {

    /** What was kept, and when. */
    record Kept(Instant at, String content) {}

    /** Whether forms of this person can be kept at all; where not, they stay in memory. */
    boolean keeps(UserId person);

    void keep(UserId person, String place, String content);

    Optional<Kept> find(UserId person, String place);

    void forget(UserId person, String place);
}
