package org.koldoo.sops;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;

/** Changes of procedures that are being prepared: one open draft a procedure, kept with every change, one history for undo. */
public interface Drafts {

    /** The open drafts that the acting person may see, the last changed first; without their files. */
    List<Draft> open();

    /** The open draft of a procedure. */
    Optional<Draft> of(String topic, @Nullable BodyCode body);

    /** @throws org.koldoo.base.Refused {@code draft.unknown}, also for a draft that is none of the acting person's business */
    Draft find(UUID id);

    /**
     * Continues the open draft of a procedure, or starts one from the version that runs. A body's own version of a procedure
     * that it does not have yet starts as a copy of the country's.
     */
    Draft start(String topic, @Nullable BodyCode body);

    /** Starts a procedure that does not exist yet, or a change of one, from a file. */
    Draft startWith(String bpmn);

    /**
     * Keeps a change; what can be read at all can be kept, however unfinished.
     *
     * @param revision the one the change was made on
     * @throws org.koldoo.base.Refused {@code draft.changed} where somebody else was faster, {@code draft.held},
     *     {@code draft.unreadable}, {@code draft.otherProcedure}, {@code draft.locked} while it is in review
     */
    Draft save(UUID id, int revision, String bpmn);

    Draft undo(UUID id, int revision);

    Draft redo(UUID id, int revision);

    /** Goes on with what another administrator left lying. */
    Draft takeOver(UUID id);

    void discard(UUID id);
}
