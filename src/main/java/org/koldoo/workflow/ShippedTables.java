package org.koldoo.workflow;

import java.util.List;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.UserId;
import org.koldoo.workflow.decisions.TableFile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the decision tables that come with the program when it starts: those that do not exist yet, and those that were
 * changed in the program while nobody changed them here. What was shipped once is not shipped again over a way back.
 */
@Component
@ConditionalOnBooleanProperty(name = "koldoo.procedures.publish", matchIfMissing = true)
class ShippedTables implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedTables.class);

    private final DecisionVersions versions;
    private final DecisionPublishing publishing;
    private final TransactionTemplate transaction;
    private volatile boolean published;

    ShippedTables(DecisionVersions versions, DecisionPublishing publishing, TransactionTemplate transaction) {
        this.versions = versions;
        this.publishing = publishing;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        published = true;
        var shipped = shipped();
        CurrentActor.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> {
                    versions.lock();
                    shipped.forEach(this::publish);
                }));
    }

    @Override
    public void stop() {
        published = false;
    }

    @Override
    public boolean isRunning() {
        return published;
    }

    /** Before the first page is served. */
    @Override
    public int getPhase() {
        return -100;
    }

    private void publish(ShippedProcedures.Shipped file) {
        if (TableFile.read(file.bytes())
                .filter(table -> publishing.definition(table.key()) == null)
                .isPresent()) {
            return; // A part of the program that asks nobody, as in the test of one module.
        }
        if (!publishing.sound(file.bytes())) {
            LOG.error("{} is not published: it does not pass the check", file.name());
            return;
        }
        var table = TableFile.required(file.bytes()).key();
        var known = versions.of(table);
        var digest = Publishing.digest(file.bytes());
        boolean unknown = known.stream().noneMatch(version -> version.digest().equals(digest));
        boolean ours = versions.active(table)
                .map(active -> versions.get(active.version()).version().shipped())
                .orElse(known.isEmpty());
        if (unknown && ours) {
            publishing.publish(table, file.bytes(), true, null, UserId.SYSTEM, null);
        }
    }

    static List<ShippedProcedures.Shipped> shipped() {
        return ShippedProcedures.files("dmn");
    }
}
