package org.koldoo.legalaid;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import java.util.function.Function;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;

/** What passed between a lawyer and the person; sealed, and read by lawyers only. */
@Entity
class PrivilegedNote {

    @Id
    private UUID id;

    private String caseNo;
    private UUID matterId;
    private UUID workItemId;
    private String kind;
    private String outcome;
    private byte[] content;
    private UUID writtenBy;
    private Instant writtenAt;

    @SuppressWarnings("NullAway.Init")
    protected PrivilegedNote() {}

    PrivilegedNote(
            UUID id,
            CaseNumber number,
            UUID matter,
            UUID workItem,
            String kind,
            String outcome,
            byte[] content,
            UserId by,
            Instant at) {
        this.id = id;
        this.caseNo = number.value();
        this.matterId = matter;
        this.workItemId = workItem;
        this.kind = kind;
        this.outcome = outcome;
        this.content = content;
        this.writtenBy = by.value();
        this.writtenAt = at;
    }

    LegalAid.Note read(Function<byte[], String> open) {
        return new LegalAid.Note(kind, outcome, writtenAt, open.apply(content));
    }

    UUID id() {
        return id;
    }

    static Place place(CaseNumber number, UUID id) {
        return new Place(KeyOwner.of(number), "privileged_note", id, "content");
    }
}
