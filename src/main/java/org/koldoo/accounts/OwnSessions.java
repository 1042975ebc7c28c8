package org.koldoo.accounts;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where the acting person is signed in: one phone and one desk at the same time. */
public interface OwnSessions {

    /**
     * The person who has just signed in begins a session, or goes on with the one that ran in this browser. One more than a
     * person may have ends the oldest.
     *
     * @param running the session that ran in this browser, whoever it belongs to
     * @param agent what the browser says of itself; only its kind is kept
     */
    UUID begin(@Nullable UUID running, @Nullable String agent);

    /** Newest first. */
    List<OwnSession> mine();

    /**
     * Ends one of the own sessions, with a fresh proof, for a thief may sit in either; its windows show nothing more within
     * seconds.
     *
     * @throws org.koldoo.base.Refused {@code session.unknown} where it is nobody's or another's
     */
    void end(UUID session);
}
