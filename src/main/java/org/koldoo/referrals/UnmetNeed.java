package org.koldoo.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;

/** A service somebody needed and nobody could give, with the reasons: the gap in the country's services. */
@Entity
class UnmetNeed {

    @Id
    private UUID id;

    private String caseNo;
    private String service;
    private String misfits;

    @Column(name = "body_code")
    private String body;

    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected UnmetNeed() {}

    UnmetNeed(CaseNumber number, String service, List<String> misfits, Actor by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNo = number.value();
        this.service = service;
        this.misfits = String.join(" ", misfits);
        this.body = by.requireBody().value();
        this.recordedBy = by.id().value();
        this.recordedAt = at;
    }

    UUID id() {
        return id;
    }
}
