package org.koldoo.workflow;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.UserId;

/** The versions of each procedure and which of them runs. Whether somebody may change that is the caller's to know. */
public interface ProcedureVersions {

    /**
     * A version that was taken in; it never changes.
     *
     * @param body whose own version of the topic it is; null = the topic itself
     * @param shipped came with the program
     */
    record Version(
            UUID id,
            String topic,
            @Nullable BodyCode body,
            int number,
            Labels name,
            boolean shipped,
            boolean active,
            String digest,
            Instant createdAt,
            UserId createdBy) {}

    /** Newest first. */
    List<Version> of(String topic, @Nullable BodyCode body);

    Optional<Version> find(UUID version);

    /** The version of exactly this topic and body that runs. */
    Optional<Version> active(String topic, @Nullable BodyCode body);

    /** The file of a version, byte by byte as it was approved. */
    String bpmn(UUID version);

    /** How many cases run on a version now. */
    int running(UUID version);

    /**
     * Takes a file in and makes it the version that runs for new cases. It is checked again by the rules of this moment.
     *
     * @throws org.koldoo.base.Refused {@code procedure.refused} with the number of errors
     */
    UUID publish(byte[] bpmn);

    /**
     * Makes a former version the one that runs for new cases.
     *
     * @throws org.koldoo.base.Refused {@code procedure.refused} where the rules of today refuse it,
     *     {@code procedure.alreadyActive}
     */
    void activate(UUID version);
}
