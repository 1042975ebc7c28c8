package org.koldoo.identification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;

/** How somebody came to know, or not to know, whether the person is a child. */
@Entity
class AgeAssessment {

    @Id
    private UUID id;

    private String caseNo;
    private UUID workItemId;
    private String method;
    private String outcome;
    private byte @Nullable [] reasons;
    private UUID assessedBy;
    private Instant assessedAt;

    @SuppressWarnings("NullAway.Init")
    protected AgeAssessment() {}

    AgeAssessment(
            UUID id,
            CaseNumber number,
            UUID workItem,
            String method,
            String outcome,
            byte @Nullable [] reasons,
            UserId by,
            Instant at) {
        this.id = id;
        this.caseNo = number.value();
        this.workItemId = workItem;
        this.method = method;
        this.outcome = outcome;
        this.reasons = reasons;
        this.assessedBy = by.value();
        this.assessedAt = at;
    }

    static Place place(CaseNumber number, UUID id) {
        return new Place(KeyOwner.of(number), "age_assessment", id, "reasons");
    }
}
