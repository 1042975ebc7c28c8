package org.koldoo.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.UserId;
import org.koldoo.workflow.DecisionVersion.Order;
import org.koldoo.workflow.decisions.DecisionDefinition;
import org.koldoo.workflow.decisions.DecisionTable;
import org.koldoo.workflow.decisions.Problem;
import org.koldoo.workflow.decisions.RowChange;

/**
 * Changes of decision tables in the making: edited by coordinators, approved by an account that had no hand in them, published
 * as the very bytes that were approved. One open draft a table.
 */
public interface DecisionDrafts {

    /** How far a draft is. */
    enum State {
        DRAFT,
        IN_REVIEW,
        APPROVED,
        PUBLISHED,
        DISCARDED
    }

    /**
     * A draft as it is now.
     *
     * @param version changes with every change; who saves with an older one is refused
     * @param digest of the bytes; an approval is bound to it
     * @param baseMoved another version is in force than the one this draft was compared with
     * @param order null = a trial without an order, once a review was asked for
     * @param rejected why it came back from review
     */
    record Draft(
            UUID id,
            String table,
            State state,
            long version,
            DecisionTable content,
            @Nullable DecisionDefinition definition,
            String digest,
            List<RowChange> changes,
            List<Problem> problems,
            boolean baseMoved,
            boolean undo,
            boolean redo,
            UserId changedBy,
            Instant changedAt,
            @Nullable Order order,
            @Nullable UserId approver,
            @Nullable String rejected) {

        /** Whether nothing keeps it from being reviewed. */
        public boolean sound() {
            return problems.stream().noneMatch(Problem::error);
        }
    }

    /** The open draft of a table; begun from the version in force where there is none. */
    UUID begin(String table);

    /** The open draft of a table, for whoever may see it. */
    Optional<UUID> openOf(String table);

    /** @throws org.koldoo.base.Refused {@code decision.draft.unknown} */
    Draft read(UUID draft);

    /** @throws org.koldoo.base.Refused {@code decision.draft.changed} where somebody else was faster */
    Draft save(UUID draft, long version, DecisionTable content);

    Draft undo(UUID draft, long version);

    Draft redo(UUID draft, long version);

    /** How earlier results would come out: counts only. Empty where nobody can say. */
    Optional<ReplaySource.Replay> replay(UUID draft);

    /** @param order null = a trial without an order */
    Draft ask(UUID draft, long version, @Nullable Order order);

    /** Whether the acting person is the second one for this draft. */
    boolean mayApprove(UUID draft);

    /** @param digest of what the approver saw */
    Draft approve(UUID draft, String digest);

    Draft reject(UUID draft, String reason);

    /** Back to editing; an approval is gone then. */
    Draft takeBack(UUID draft);

    /**
     * Puts the approved bytes in force.
     *
     * @throws org.koldoo.base.Refused {@code decision.draft.bytes} where they are not the approved ones, {@code
     *     decision.draft.base} where another version came in force meanwhile, {@code decision.unsound} where today's check
     *     refuses them
     */
    UUID publish(UUID draft);

    void discard(UUID draft);
}
