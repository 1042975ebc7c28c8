package org.koldoo.workflow;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A running or ended procedure of a case.
 *
 * @param activeElements ids of the elements where it waits now, for the diagram
 */
public record ProcedureRun(
        UUID id,
        String topic,
        UUID version,
        @Nullable UUID subject,
        Instant startedAt,
        @Nullable Instant endedAt,
        Set<String> activeElements) {}
