package org.koldoo.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/** Which case an intake became, so that submitting it again makes no second one. */
@Entity
@Table(name = "intake_submitted")
class SubmittedIntake {

    @Id
    @Column(name = "draft_id")
    private UUID draft;

    private UUID author;

    @Column(name = "case_no")
    private String caseNumber;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @SuppressWarnings("NullAway.Init")
    protected SubmittedIntake() {}

    SubmittedIntake(UUID draft, UserId author, CaseNumber caseNumber, Instant submittedAt) {
        this.draft = draft;
        this.author = author.value();
        this.caseNumber = caseNumber.value();
        this.submittedAt = submittedAt;
    }

    boolean by(UserId user) {
        return author.equals(user.value());
    }

    CaseNumber caseNumber() {
        return new CaseNumber(caseNumber);
    }
}
