package org.koldoo.returns;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;

/** Something recorded on the way to staying or returning; the content is sealed. Never changed, only followed. */
@Entity
class ReturnEntry {

    @Id
    private UUID id;

    private String caseNo;
    private UUID workItemId;
    private String step;
    private String outcome;
    private byte[] content;
    private UUID recordedBy;
    private Instant recordedAt;

    @SuppressWarnings("NullAway.Init")
    protected ReturnEntry() {}

    ReturnEntry(
            UUID id,
            CaseNumber number,
            UUID workItem,
            String step,
            String outcome,
            byte[] content,
            UserId by,
            Instant at) {
        this.id = id;
        this.caseNo = number.value();
        this.workItemId = workItem;
        this.step = step;
        this.outcome = outcome;
        this.content = content;
        this.recordedBy = by.value();
        this.recordedAt = at;
    }

    String step() {
        return step;
    }

    String outcome() {
        return outcome;
    }

    static Place place(CaseNumber number, UUID id) {
        return new Place(KeyOwner.of(number), "return_entry", id, "content");
    }

    Returns.Entry read() {
        return new Returns.Entry(step, outcome, recordedAt);
    }
}
