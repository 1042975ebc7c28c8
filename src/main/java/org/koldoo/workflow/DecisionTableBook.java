package org.koldoo.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.koldoo.workflow.decisions.DecisionDefinition;
import org.koldoo.workflow.decisions.DecisionTable;

/** The decision tables in force and their former versions, for everybody to read. */
public interface DecisionTableBook {

    /**
     * A table that advises now.
     *
     * @param by who put it in force
     * @param toConfirm somebody went back to it alone, and a second person has not looked at that yet
     */
    record InForce(
            DecisionVersion version,
            Instant since,
            UserId by,
            boolean toConfirm,
            DecisionTable content,
            @Nullable DecisionDefinition definition) {}

    /** By key. */
    List<InForce> all();

    Optional<InForce> inForce(String table);

    /** Newest first. */
    List<DecisionVersion> versions(String table);

    /** What a version says. */
    Optional<DecisionTable> content(UUID version);

    boolean mayEdit();

    /** Whether the acting person is the second one who may look at a way back. */
    boolean mayConfirm(String table);

    /**
     * Puts a former version in force again, by one person and at once; it is marked until a second person confirms.
     *
     * @throws org.koldoo.base.Refused {@code decision.unsound} where it no longer passes today's check
     */
    void goBack(String table, UUID version);

    /** A second person has looked at the way back. */
    void confirm(String table);
}
