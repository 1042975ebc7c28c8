package org.koldoo.workflow;

import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;

/** A root run came to an end. Published in the same transaction. */
public record ProcedureEnded(
        CaseNumber caseNumber,
        String topic,
        UUID run,
        @Nullable UUID subject) {}
