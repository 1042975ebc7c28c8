package org.koldoo.workflow;

import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The tables that are in force. A version is read once and kept; which one is in force is asked again every few seconds, so
 * that other nodes follow, and at once where it was changed here.
 */
@Component
class StandingTables implements DecisionTables {

    private static final Duration FRESH = Duration.ofSeconds(5);

    private final DecisionVersions versions;
    private final DecisionEngine engine;
    private final Map<UUID, DecisionEngine.Parsed> parsed = new ConcurrentHashMap<>();
    private volatile @Nullable Page page;

    StandingTables(DecisionVersions versions, DecisionEngine engine) {
        this.versions = versions;
        this.engine = engine;
    }

    private record Page(Map<String, UUID> active, long readAt) {}

    @Override
    public Advice evaluate(String table, Map<String, Object> inputs) {
        var id = active().get(table);
        if (id == null) {
            throw new IllegalArgumentException("There is no decision table " + table);
        }
        var found = parsed.get(id);
        if (found == null) {
            var version = versions.get(id);
            found = engine.parse(version.dmn(), version.number());
            parsed.put(id, found);
        }
        return found.evaluate(inputs);
    }

    private Map<String, UUID> active() {
        var current = page;
        if (current == null || current.readAt() + FRESH.toNanos() < System.nanoTime()) {
            current = new Page(versions.active(), System.nanoTime());
            page = current;
        }
        return current.active();
    }

    /** Another version is in force as soon as the running transaction has ended well. */
    void changed() {
        if (TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCommit() {
                    page = null;
                }
            });
        } else {
            page = null;
        }
    }
}
