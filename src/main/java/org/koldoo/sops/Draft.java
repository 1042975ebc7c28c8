package org.koldoo.sops;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;

/**
 * A change of a procedure that is being prepared.
 *
 * @param body whose own version of the topic it is; null = the topic itself
 * @param base the version it started from; null = a new procedure
 * @param revision grows with every change; whoever saves says which one was seen last
 * @param digest of the file
 * @param holder who changed it last and works on it
 * @param editable the acting person may change it now
 * @param returned why a second person gave it back
 */
public record Draft(
        UUID id,
        String topic,
        @Nullable BodyCode body,
        @Nullable UUID base,
        DraftState state,
        int revision,
        boolean undoable,
        boolean redoable,
        String digest,
        String bpmn,
        UserId startedBy,
        UserId holder,
        Instant heldAt,
        boolean editable,
        Order order,
        @Nullable UserId submittedBy,
        @Nullable Instant submittedAt,
        @Nullable UserId approvedBy,
        @Nullable String returned,
        @Nullable UUID version) {}
