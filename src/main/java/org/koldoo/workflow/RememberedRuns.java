package org.koldoo.workflow;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.workflow.RunTable.Run;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** The runs that the running transaction has met: each step and each call of a procedure asks for its run again. */
final class RememberedRuns implements TransactionSynchronization {

    private final Map<UUID, Run> runs = new HashMap<>();

    private RememberedRuns() {}

    static Optional<Run> find(UUID id) {
        return Optional.ofNullable(ofTransaction()).map(known -> known.runs.get(id));
    }

    static void keep(Run run) {
        var known = ofTransaction();
        if (known != null) {
            known.runs.put(run.id(), run);
        }
    }

    private static @Nullable RememberedRuns ofTransaction() {
        if (!TransactionSynchronizationManager.isActualTransactionActive()
                || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return null;
        }
        for (var synchronization : TransactionSynchronizationManager.getSynchronizations()) {
            if (synchronization instanceof RememberedRuns known) {
                return known;
            }
        }
        var known = new RememberedRuns();
        TransactionSynchronizationManager.registerSynchronization(known);
        return known;
    }
}
