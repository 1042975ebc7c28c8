package org.koldoo.workflow;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

/**
 * An active procedure, as the register lists it.
 *
 * @param body whose own version it is; null = national
 */
public record ProcedureSummary(
        UUID version, String topic, @Nullable BodyCode body, Labels name, int number, Instant activeSince, int steps) {}
