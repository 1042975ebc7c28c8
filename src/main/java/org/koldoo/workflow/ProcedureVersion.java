package org.koldoo.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;

/**
 * A version of a procedure as it was taken in.
 *
 * @param definition the engine's id for it
 * @param since when it became the active one, null = it is not
 */
record ProcedureVersion(
        UUID id,
        String topic,
        @Nullable BodyCode body,
        int number,
        boolean shipped,
        String digest,
        String definition,
        @Nullable Instant since,
        ParsedProcedure content,
        String bpmn) {}
