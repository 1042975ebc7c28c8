package org.koldoo.workflow;

import java.time.Instant;

/** What the engine itself remembers of procedures that have ended. It is told to remember nothing; this sees to it. */
public interface EngineHistory {

    /** Removes what ended before; how many runs that were. Only for the mechanism. */
    int removeEndedBefore(Instant moment);
}
