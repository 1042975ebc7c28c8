package org.koldoo.base;

import java.util.Optional;

/**
 * Port: a reason why nothing of a case may go yet, whatever its dates say. Only the mechanism asks.
 */
public interface KeepsBack {

    /** Code of the reason, the text key {@code keeping.reason.<code>}; empty = none. */
    Optional<String> reason(CaseNumber number);
}
