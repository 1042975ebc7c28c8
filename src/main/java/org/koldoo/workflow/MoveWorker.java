package org.koldoo.workflow;

import java.time.Clock;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.workflow.MoveTable.Fate;
import org.koldoo.workflow.ProcedureMoves.State;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Works through the moves that were asked for, a case at a time, on whichever node comes first. What is written is done; after a
 * restart it goes on with the rest.
 */
@Component
class MoveWorker {

    private static final Logger LOG = LoggerFactory.getLogger(MoveWorker.class);
    private static final int AT_ONCE = 100;
    private static final int MOST_ATTEMPTS = 3;

    private final MoveTable table;
    private final RunMover mover;
    private final Attempts attempts;
    private final Clock clock;
    private final TransactionTemplate transaction;

    MoveWorker(
            MoveTable table, RunMover mover, Attempts attempts, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.mover = mover;
        this.attempts = attempts;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(fixedDelay = 3_000, initialDelay = 10_000)
    void work() {
        CurrentActor.as(Actor.SYSTEM, () -> table.running().forEach(move -> work(move, AT_ONCE)));
    }

    /** At most so many cases of a move. */
    void work(UUID move, int most) {
        for (var run : table.waiting(move, most)) {
            try {
                attempts.run(() -> mover.move(move, run));
            } catch (RuntimeException e) {
                // What failed says nothing of the case; its class is enough to look for.
                LOG.warn("A case was not moved: {}", e.getClass().getName());
                failed(move, run, e);
            }
        }
        transaction.executeWithoutResult(status -> {
            if (table.waiting(move, 1).isEmpty()) {
                table.end(move, State.DONE, clock.instant());
            }
        });
    }

    /** Whoever only collided is tried again later. */
    private void failed(UUID move, UUID run, RuntimeException e) {
        transaction.executeWithoutResult(status -> {
            var code = e instanceof Refused refused ? refused.code() : "engine";
            boolean again = code.equals("workitem.busy") && table.tried(move, run) < MOST_ATTEMPTS;
            if (!again && table.lockWaiting(move, run).isPresent()) {
                table.end(move, run, Fate.FAILED, code, clock.instant());
            }
        });
    }
}
