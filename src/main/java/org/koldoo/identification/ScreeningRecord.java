package org.koldoo.identification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.koldoo.base.UserId;

/** A screening as it was made. */
public record ScreeningRecord(
        UUID id,
        Profile profile,
        Act act,
        Map<String, Answer> answers,
        AdviceResult advice,
        String row,
        String conclusion,
        String reasons,
        UserId screener,
        Instant screenedAt) {}
