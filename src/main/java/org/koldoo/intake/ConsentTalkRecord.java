package org.koldoo.intake;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.workflow.WorkItemId;

/** That the person was told, in which language and text, and what was understood; codes only. */
@Entity
@Table(name = "consent_talk")
class ConsentTalkRecord {

    @Id
    private UUID id;

    @Column(name = "case_no")
    private String caseNumber;

    @Column(name = "work_item")
    private @Nullable UUID workItem;

    @Column(name = "held_at")
    private Instant heldAt;

    @Column(name = "held_by")
    private UUID heldBy;

    private String outcome;
    private String language;

    @Column(name = "text_version")
    private String textVersion;

    private boolean interpreter;

    @Column(name = "told_back")
    private boolean toldBack;

    private String understood;

    @SuppressWarnings("NullAway.Init")
    protected ConsentTalkRecord() {}

    ConsentTalkRecord(
            CaseNumber number,
            @Nullable WorkItemId workItem,
            ConsentTalk talk,
            ConsentTalk.Outcome outcome,
            String textVersion,
            UserId heldBy,
            Instant heldAt) {
        var answers = talk.answers();
        this.id = UUID.randomUUID();
        this.caseNumber = number.value();
        this.workItem = workItem == null ? null : workItem.value();
        this.heldAt = heldAt;
        this.heldBy = heldBy.value();
        this.outcome = outcome.name();
        this.language = answers.text(ConsentQuestions.LANGUAGE);
        this.textVersion = textVersion;
        this.interpreter = answers.is(ConsentQuestions.INTERPRETER, "YES");
        this.toldBack = answers.is(ConsentQuestions.TOLD_BACK, "YES");
        this.understood = answers.text(ConsentQuestions.UNDERSTOOD);
    }
}
