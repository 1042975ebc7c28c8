package org.koldoo.identification;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;

/** A screening; the answers and reasons are sealed. Never changed once made. */
@Entity
class Screening {

    @Id
    private UUID id;

    private String caseNo;
    private UUID workItemId;

    @Enumerated(EnumType.STRING)
    private Profile profile;

    private String setVersion;

    @Enumerated(EnumType.STRING)
    private Act act;

    @Enumerated(EnumType.STRING)
    private AdviceResult advice;

    private String adviceRow;
    private @Nullable String adviceTables;
    private boolean treatedAsChild;
    private String conclusion;
    private boolean againstAdvice;
    private byte[] answers;
    private byte @Nullable [] reasons;
    private UUID screener;

    @Column(name = "body_code")
    private String body;

    private Instant screenedAt;

    @SuppressWarnings("NullAway.Init")
    protected Screening() {}

    Screening(
            UUID id,
            CaseNumber number,
            UUID workItem,
            NewScreening made,
            boolean treatedAsChild,
            Advice advised,
            boolean againstAdvice,
            byte[] answers,
            byte @Nullable [] reasons,
            UserId screener,
            BodyCode body,
            Instant at) {
        this.id = id;
        this.caseNo = number.value();
        this.workItemId = workItem;
        this.profile = made.profile();
        this.setVersion = IndicatorSet.VERSION;
        this.act = made.act();
        this.advice = advised.result();
        this.adviceRow = advised.row();
        this.adviceTables = advised.tables();
        this.treatedAsChild = treatedAsChild;
        this.conclusion = made.conclusion();
        this.againstAdvice = againstAdvice;
        this.answers = answers;
        this.reasons = reasons;
        this.screener = screener.value();
        this.body = body.value();
        this.screenedAt = at;
    }

    /** What the tables would say to the same answers now. */
    Advice advise(SealedContent content, ScreeningAdviser adviser) {
        return adviser.advise(
                profile, treatedAsChild, act, content.answers(place(new CaseNumber(caseNo), id, "answers"), answers));
    }

    static Place place(CaseNumber number, UUID id, String field) {
        return new Place(KeyOwner.of(number), "screening", id, field);
    }

    ScreeningRecord read(SealedContent content) {
        var number = new CaseNumber(caseNo);
        return new ScreeningRecord(
                id,
                profile,
                act,
                content.answers(place(number, id, "answers"), answers),
                advice,
                adviceRow,
                conclusion,
                content.text(place(number, id, "reasons"), reasons),
                new UserId(screener),
                screenedAt);
    }
}
