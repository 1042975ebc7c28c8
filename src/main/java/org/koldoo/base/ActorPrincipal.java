package org.koldoo.base;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What a security principal of this program can say: who acts. */
public interface ActorPrincipal {

    Actor actor();

    /** Whether everything that is asked of a person at sign-in is done; until then nobody acts. */
    default boolean ready() {
        return true;
    }

    /** When this person last proved with a second factor, in this session, that it is them; null = not in this session. */
    default @Nullable Instant provedAt() {
        return null;
    }
}
