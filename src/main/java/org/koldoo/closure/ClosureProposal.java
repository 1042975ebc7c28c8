package org.koldoo.closure;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;

/** A proposal to close a case and what became of it. */
@Entity
class ClosureProposal {

    @Id
    private UUID id;

    private String caseNo;
    private String reason;
    private byte @Nullable [] note;
    private boolean toldHowToReturn;
    private UUID proposedBy;
    private Instant proposedAt;
    private @Nullable String decision;
    private byte @Nullable [] decisionReasons;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected ClosureProposal() {}

    ClosureProposal(
            UUID id, CaseNumber number, Closures.Proposal proposal, byte @Nullable [] note, UserId by, Instant at) {
        this.id = id;
        this.caseNo = number.value();
        this.reason = proposal.reason();
        this.note = note;
        this.toldHowToReturn = proposal.toldHowToReturn();
        this.proposedBy = by.value();
        this.proposedAt = at;
    }

    UUID id() {
        return id;
    }

    String reason() {
        return reason;
    }

    byte @Nullable [] note() {
        return note;
    }

    boolean toldHowToReturn() {
        return toldHowToReturn;
    }

    void decide(String outcome, byte @Nullable [] reasons, UserId by, Instant at) {
        if (decision != null) {
            throw new Refused("closure.decided");
        }
        if (by.value().equals(proposedBy)) {
            throw new Refused("workitem.secondPerson");
        }
        decision = outcome;
        decisionReasons = reasons;
        decidedBy = by.value();
        decidedAt = at;
    }

    static Place place(CaseNumber number, UUID id, String field) {
        return new Place(KeyOwner.of(number), "closure_proposal", id, field);
    }
}
