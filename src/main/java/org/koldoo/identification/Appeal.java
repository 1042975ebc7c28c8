package org.koldoo.identification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;

/** An appeal; statement and reasons are sealed. */
@Entity
class Appeal {

    @Id
    private UUID id;

    private String caseNo;
    private @Nullable UUID run;
    private String type;
    private String filedBy;
    private String grounds;
    private byte @Nullable [] statement;
    private UUID filedUser;
    private Instant filedAt;
    private @Nullable String decision;
    private byte @Nullable [] reasons;
    private @Nullable String decidedBody;
    private @Nullable UUID decidedBy;
    private @Nullable Instant decidedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Appeal() {}

    Appeal(
            UUID id,
            CaseNumber number,
            @Nullable UUID run,
            NewAppeal filed,
            byte @Nullable [] statement,
            UserId by,
            Instant at) {
        this.id = id;
        this.caseNo = number.value();
        this.run = run;
        this.type = filed.type();
        this.filedBy = filed.filedBy();
        this.grounds = filed.grounds();
        this.statement = statement;
        this.filedUser = by.value();
        this.filedAt = at;
    }

    UUID id() {
        return id;
    }

    UserId filer() {
        return new UserId(filedUser);
    }

    void decide(String outcome, byte @Nullable [] sealedReasons, BodyCode body, UserId by, Instant at) {
        if (decision != null) {
            throw new Refused("appeal.decided");
        }
        decision = outcome;
        reasons = sealedReasons;
        decidedBody = body.value();
        decidedBy = by.value();
        decidedAt = at;
    }

    static Place place(CaseNumber number, UUID id, String field) {
        return new Place(KeyOwner.of(number), "appeal", id, field);
    }

    AppealRecord read(SealedContent content) {
        var number = new CaseNumber(caseNo);
        return new AppealRecord(
                id,
                type,
                filedBy,
                grounds,
                content.text(place(number, id, "statement"), statement),
                filedAt,
                decision,
                reasons == null ? null : content.text(place(number, id, "reasons"), reasons),
                decidedBody == null ? null : BodyCode.of(decidedBody),
                decidedBy == null ? null : new UserId(decidedBy),
                decidedAt);
    }
}
