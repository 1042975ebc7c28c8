package org.koldoo.journal;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/**
 * An alert as its recipient sees it.
 *
 * @param by who did what it is about
 */
public record Alert(
        UUID id,
        Instant at,
        String kind,
        @Nullable CaseNumber caseNumber,
        UserId by,
        Map<String, String> facts,
        boolean seen) {}
