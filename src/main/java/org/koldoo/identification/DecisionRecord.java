package org.koldoo.identification;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.base.UserId;

/**
 * A decision as it was taken: by whom, when, for what reasons. Never changed, only followed by another.
 *
 * @param decidedBy who decided; with {@code outside} who entered it
 * @param outside the body decided outside the system, and the owner of the case entered it
 */
public record DecisionRecord(
        UUID id,
        DecisionStage stage,
        String outcome,
        boolean selfDeclared,
        Set<String> act,
        Set<String> means,
        Set<String> purpose,
        String reasons,
        BodyCode body,
        UserId decidedBy,
        Instant decidedAt,
        boolean outside) {}
