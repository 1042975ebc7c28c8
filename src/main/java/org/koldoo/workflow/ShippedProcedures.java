package org.koldoo.workflow;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.UserId;
import org.koldoo.workflow.guard.Finding;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes the procedures that come with the program when it starts: those that do not exist yet, and those that were changed
 * in the program while nobody changed them here. Nodes that start together wait for each other. Commands switch it off.
 */
@Component
@ConditionalOnBooleanProperty(name = "koldoo.procedures.publish", matchIfMissing = true)
class ShippedProcedures implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedProcedures.class);

    /** A file that comes with the program. */
    record Shipped(String name, byte[] bytes) {}

    private final VersionTable versions;
    private final Publishing publishing;
    private final ProcedureReader reader;
    private final Guard guard;
    private final TransactionTemplate transaction;
    private volatile boolean published;

    ShippedProcedures(
            VersionTable versions,
            Publishing publishing,
            ProcedureReader reader,
            Guard guard,
            TransactionTemplate transaction) {
        this.versions = versions;
        this.publishing = publishing;
        this.reader = reader;
        this.guard = guard;
        this.transaction = transaction;
    }

    @Override
    public void start() {
        published = true;
        var shipped = shipped();
        CurrentActor.as(Actor.SYSTEM, () -> transaction.executeWithoutResult(status -> publish(shipped)));
    }

    @Override
    public void stop() {
        published = false;
    }

    @Override
    public boolean isRunning() {
        return published;
    }

    /** Before the engine's jobs and before the first page is served. */
    @Override
    public int getPhase() {
        return -100;
    }

    private void publish(List<Shipped> shipped) {
        versions.lock();
        var running = versions.activeDigests();
        for (var file : shipped) {
            if (!running.contains(Publishing.digest(file.bytes())) && sound(file) && wanted(file.bytes())) {
                publishing.publish(file.bytes(), true, UserId.SYSTEM);
            }
        }
    }

    private boolean sound(Shipped file) {
        var errors = guard.check(file.bytes()).stream().filter(Finding::error).toList();
        errors.forEach(finding -> LOG.error(
                "{} is not published: line {}, {} {}",
                file.name(),
                finding.line(),
                finding.code(),
                finding.parameters()));
        return errors.isEmpty();
    }

    /** A file that was in force before is not put over what somebody chose since: a way back outlives a restart. */
    private boolean wanted(byte[] bytes) {
        var content = reader.read(bytes);
        return !versions.known(content.topic(), content.body(), Publishing.digest(bytes))
                && versions.activeOf(content.topic(), content.body())
                        .map(ProcedureVersion::shipped)
                        .orElseGet(() -> versions.nextNumber(content.topic(), content.body()) == 1);
    }

    static List<Shipped> shipped() {
        return files("bpmn");
    }

    /** The files of one kind that come with the program, by name. */
    static List<Shipped> files(String ending) {
        try {
            var files = new PathMatchingResourcePatternResolver().getResources("classpath*:workflows/*." + ending);
            return Arrays.stream(files)
                    .map(file -> {
                        try {
                            return new Shipped(String.valueOf(file.getFilename()), file.getContentAsByteArray());
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    })
                    .sorted(Comparator.comparing(Shipped::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
