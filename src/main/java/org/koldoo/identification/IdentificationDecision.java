package org.koldoo.identification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;

/** A decision on a person's standing; elements and reasons are sealed. Never changed once taken. */
@Entity
class IdentificationDecision {

    @Id
    private UUID id;

    private String caseNo;
    private UUID workItemId;

    @Enumerated(EnumType.STRING)
    private DecisionStage stage;

    private String outcome;
    private boolean selfDeclared;
    private byte[] content;

    @Column(name = "body_code")
    private String body;

    private UUID decidedBy;
    private Instant decidedAt;
    private boolean answeredOutside;

    @SuppressWarnings("NullAway.Init")
    protected IdentificationDecision() {}

    IdentificationDecision(
            UUID id,
            CaseNumber number,
            UUID workItem,
            DecisionStage stage,
            NewDecision decision,
            byte[] content,
            UserId decidedBy,
            BodyCode body,
            boolean outside,
            Instant at) {
        this.id = id;
        this.caseNo = number.value();
        this.workItemId = workItem;
        this.stage = stage;
        this.outcome = decision.outcome();
        this.selfDeclared = decision.selfDeclared();
        this.content = content;
        this.body = body.value();
        this.decidedBy = decidedBy.value();
        this.decidedAt = at;
        this.answeredOutside = outside;
    }

    /** What is sealed of a decision. */
    record Content(Set<String> act, Set<String> means, Set<String> purpose, String reasons) {}

    static Place place(CaseNumber number, UUID id) {
        return new Place(KeyOwner.of(number), "identification_decision", id, "content");
    }

    DecisionRecord read(SealedContent sealed) {
        var opened = sealed.open(place(new CaseNumber(caseNo), id), content, Content.class);
        return new DecisionRecord(
                id,
                stage,
                outcome,
                selfDeclared,
                opened.act(),
                opened.means(),
                opened.purpose(),
                opened.reasons(),
                BodyCode.of(body),
                new UserId(decidedBy),
                decidedAt,
                answeredOutside);
    }
}
