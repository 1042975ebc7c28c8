package org.koldoo.workflow.engine;

import java.util.Set;

/** Which version a called procedure runs in, and what it gives back to the caller. */
public interface CalledProcedures {

    /**
     * @param topic what the calling procedure names
     * @param callerInstance the engine's id of the calling run
     * @return the engine's id of the definition to run
     */
    String definition(String topic, String callerInstance);

    /** Names of the outcomes that come back to the caller. */
    Set<String> returned(String definition);
}
