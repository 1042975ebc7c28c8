package org.koldoo.base;

import java.util.UUID;

/** The identifier of a person who signs in. */
public record UserId(UUID value) {

    /** The program itself: timers, clean-up, commands. Never has case access of its own. */
    public static final UserId SYSTEM = new UserId(new UUID(0, 0));

    public static UserId random() {
        return new UserId(UUID.randomUUID());
    }

    @Override
    public String toString() {
        return value.toString();
    }
}
