package org.koldoo.legalaid;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/** The legal help of a case. */
@Entity
class LegalMatter {

    @Id
    private UUID id;

    private String caseNo;

    @Enumerated(EnumType.STRING)
    private LegalAid.Kind kind;

    private String lawyerBody;
    private boolean consulted;
    private @Nullable String punishmentOutcome;
    private UUID openedBy;
    private Instant openedAt;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected LegalMatter() {}

    LegalMatter(CaseNumber number, LegalAid.Kind kind, BodyCode lawyers, UserId by, Instant at) {
        this.id = UUID.randomUUID();
        this.caseNo = number.value();
        this.kind = kind;
        this.lawyerBody = lawyers.value();
        this.openedBy = by.value();
        this.openedAt = at;
    }

    UUID id() {
        return id;
    }

    BodyCode lawyers() {
        return BodyCode.of(lawyerBody);
    }

    void consulted() {
        consulted = true;
    }

    void checked(String outcome) {
        punishmentOutcome = outcome;
    }

    LegalAid.Matter read() {
        return new LegalAid.Matter(id, kind, lawyers(), consulted, punishmentOutcome);
    }
}
