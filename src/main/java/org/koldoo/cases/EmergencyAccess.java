package org.koldoo.cases;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/**
 * Emergency access: somebody who works on cases needs one case now and has no right to it. They get an hour of plain facts,
 * danger, medical alerts and the safe contact, and everybody who should know of it is told in the same transaction. Never for a
 * sealed case, for somebody from whom the case is kept, or for the police, who see what a referral or a task names.
 */
public interface EmergencyAccess {

    /** What a reason is chosen from, {@code emergency.reason.<code>}. */
    List<String> REASONS = List.of("DANGER_TO_LIFE", "MEDICAL", "PERSON_CALLED", "WORKER_UNREACHABLE", "OTHER");

    int SHORTEST_REASON = 20;

    /** Whether the acting person could ask now. */
    enum Standing {
        MAY,
        /** Three times within seven days. */
        FROZEN,
        /** An earlier one was not reviewed in time. */
        SUSPENDED,
        POLICE
    }

    Standing standing();

    /**
     * @param typed case number or code name
     * @return until when; empty where there is no such case, or none for this person: the answer is the same
     * @throws org.koldoo.base.Refused {@code emergency.reason.code}, {@code emergency.reason.short}, {@code emergency.FROZEN},
     *     {@code emergency.SUSPENDED}, {@code emergency.POLICE}, {@code emergency.seen} for a case that is open to the person
     */
    Optional<Opened> open(String typed, String reasonCode, String reason);

    record Opened(CaseNumber number, Instant until) {}

    /** Until when the acting person has emergency access to a case. */
    Optional<Instant> until(CaseNumber number);

    enum Verdict {
        JUSTIFIED,
        NOT_JUSTIFIED
    }

    /**
     * One use, for its review.
     *
     * @param reason what was typed; only with {@link #read}
     */
    record Use(
            UUID id,
            CaseNumber number,
            UserId user,
            BodyCode body,
            String reasonCode,
            @Nullable String reason,
            Instant openedAt,
            Instant endsAt,
            Instant reviewDue,
            @Nullable Verdict verdict,
            long version) {}

    /** What the acting person has to review, by the end of its time. */
    List<Use> toReview();

    /** One of them with its reason: one journal entry. */
    Use read(UUID use);

    /**
     * Never by whoever used it.
     *
     * @throws org.koldoo.base.Refused {@code case.unknown}, {@code emergency.own}, {@code emergency.reviewed}, {@code
     *     emergency.note} for a verdict without a word
     */
    void review(UUID use, Verdict verdict, String note, long version);
}
