package org.koldoo.journal;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/** An entry as it is read back. */
public record JournalLine(
        long sequence,
        Instant at,
        UserId user,
        @Nullable BodyCode body,
        String action,
        @Nullable CaseNumber caseNumber,
        String object,
        Map<String, String> facts) {}
