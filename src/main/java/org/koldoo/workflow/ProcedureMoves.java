package org.koldoo.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.UserId;

/**
 * Moves cases that run by an older version of a procedure to the one that is in force. Whoever asks learns numbers, never a
 * case. Whether somebody may ask is the caller's to know.
 */
public interface ProcedureMoves {

    /** Why a case cannot be moved. */
    enum Why {
        /** What it waits for is no longer in the procedure. */
        GONE,
        /** It is something else now. */
        OTHER_KIND,
        /** It is in another part of the procedure now. */
        ELSEWHERE,
        /** The case waits for several things at once, and how they come together again has changed. */
        TOGETHER
    }

    /** Where an administrator lets a task go on that the new version does not have. */
    record Pick(UUID version, String element, String to) {}

    /** A task that can be picked. */
    record Target(String element, Labels name) {}

    /**
     * Something that cases wait for.
     *
     * @param runs how many wait there
     * @param lands where they go on; null = they stay, and {@code why}
     * @param choices tasks that can be picked for it
     */
    record Place(
            UUID version,
            int number,
            String element,
            Labels name,
            int runs,
            @Nullable Target lands,
            @Nullable Why why,
            List<Target> choices) {}

    /**
     * @param runs how many run by older versions
     * @param movable how many of them can be moved, as picked
     * @param stay how many cannot, by the first reason
     */
    record Preview(UUID target, int number, int runs, int movable, Map<Why, Integer> stay, List<Place> places) {}

    /** How far a move is. */
    enum State {
        RUNNING,
        STOPPED,
        DONE
    }

    /**
     * @param stayed could not be placed, or ended meanwhile
     * @param reasons how many stayed or failed, by code
     */
    record Progress(
            UUID move,
            UUID target,
            int number,
            State state,
            UserId startedBy,
            Instant startedAt,
            int waiting,
            int moved,
            int stayed,
            int failed,
            Map<String, Integer> reasons) {}

    /**
     * @throws org.koldoo.base.Refused {@code move.notActive}, {@code move.pick} where a task cannot be picked
     */
    Preview preview(UUID target, List<Pick> picks);

    /**
     * Begins to move all that can be moved; the work goes on by itself, also after a restart.
     *
     * @throws org.koldoo.base.Refused {@code move.running}, {@code move.nothing}
     */
    UUID start(UUID target, List<Pick> picks);

    /** What was not moved yet stays. */
    void stop(UUID move);

    /** Newest first. */
    List<Progress> of(String topic, @Nullable BodyCode body);

    /** The version a move leads to. */
    UUID target(UUID move);
}
