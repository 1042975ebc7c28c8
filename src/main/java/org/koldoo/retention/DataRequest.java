package org.koldoo.retention;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/**
 * A person asked about the own data.
 *
 * @param wish in the person's words; null for those who do not see the case
 * @param dueAt until when the person must have an answer
 * @param toldKept when the person was told what must be kept and why
 * @param reason what was answered; null for those who do not see the case
 */
public record DataRequest(
        UUID id,
        CaseNumber number,
        BodyCode body,
        Kind kind,
        Received received,
        LocalDate receivedOn,
        Identity identity,
        @Nullable UserId checkedBy,
        @Nullable String wish,
        UserId recordedBy,
        Instant recordedAt,
        Instant dueAt,
        @Nullable Instant toldKept,
        @Nullable Outcome outcome,
        @Nullable String reason,
        @Nullable Instant answeredAt) {

    /** What is asked for. */
    public enum Kind {
        ACCESS,
        CORRECTION,
        RESTRICTION,
        DELETION,
        OBJECTION
    }

    /** How it came. */
    public enum Received {
        IN_PERSON,
        BY_LAWYER,
        LETTER,
        TELEPHONE
    }

    /** How it was made sure that it is the person who asks. */
    public enum Identity {
        NOT_YET,
        KNOWN,
        CODE_WORD,
        DOCUMENT,
        POWER_OF_ATTORNEY
    }

    /** What came of it. */
    public enum Outcome {
        DONE,
        PARTLY,
        REFUSED
    }

    public boolean open() {
        return answeredAt == null;
    }

    public boolean overdue(Instant now) {
        return open() && dueAt.isBefore(now);
    }
}
