package org.koldoo.workflow;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.flowable.engine.RepositoryService;
import org.koldoo.base.Sha256;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;

/** Takes in a version of a procedure that passed the check, and makes it the one that runs. */
@Component
class Publishing {

    private final RepositoryService engine;
    private final VersionTable versions;
    private final ProcedureReader reader;
    private final Journal journal;
    private final Clock clock;

    Publishing(RepositoryService engine, VersionTable versions, ProcedureReader reader, Journal journal, Clock clock) {
        this.engine = engine;
        this.versions = versions;
        this.reader = reader;
        this.journal = journal;
        this.clock = clock;
    }

    /** The caller holds the lock of the versions. */
    ProcedureVersion publish(byte[] bpmn, boolean shipped, UserId by) {
        var content = reader.read(bpmn);
        var now = clock.instant();
        var version = new ProcedureVersion(
                UUID.randomUUID(),
                content.topic(),
                content.body(),
                versions.nextNumber(content.topic(), content.body()),
                shipped,
                digest(bpmn),
                deploy(content, bpmn),
                now,
                content,
                new String(bpmn, StandardCharsets.UTF_8));
        versions.insert(version, by, now);
        versions.activate(version, now);
        journal.append(JournalEntry.general(
                "procedure.published",
                version.id().toString(),
                Map.of(
                        "procedure", content.id(),
                        "number", String.valueOf(version.number()),
                        "digest", version.digest())));
        return version;
    }

    private String deploy(ParsedProcedure content, byte[] bpmn) {
        var deployment = engine.createDeployment()
                .name(content.id())
                .addBytes(content.id() + ".bpmn20.xml", bpmn)
                .deploy();
        return engine.createProcessDefinitionQuery()
                .deploymentId(deployment.getId())
                .singleResult()
                .getId();
    }

    static String digest(byte[] bytes) {
        return Sha256.hex(bytes);
    }
}
