package org.koldoo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/** Consent per purpose and recipient, and the other lawful bases for telling another body anything (rule H8). */
public interface Consents {

    enum Purpose {
        INTERVIEW,
        CASE_MANAGEMENT,
        SHARE_ORG,
        SHARE_POLICE,
        RESEARCH_ANON,
        PHOTO,
        RETURN,
        MEDICAL
    }

    enum GivenBy {
        SELF,
        GUARDIAN,
        ASSENT
    }

    /** How it was given: signed, a mark, or spoken before a witness. */
    enum Form {
        SIGNATURE,
        MARK,
        SPOKEN_BEFORE_WITNESS
    }

    enum Answer {
        GIVEN,
        REFUSED
    }

    /**
     * @param toldBack the person told the content back in own words
     * @param expiresOn its last day; null = until it is withdrawn
     * @param paper where the signed page lies, kept sealed
     */
    record NewConsent(
            Purpose purpose,
            @Nullable BodyCode recipient,
            Answer answer,
            GivenBy givenBy,
            Form form,
            @Nullable String witness,
            boolean toldBack,
            String textVersion,
            String language,
            boolean interpreter,
            @Nullable LocalDate expiresOn,
            @Nullable String paper) {

        /** The same with a last day. */
        public NewConsent until(@Nullable LocalDate lastDay) {
            return new NewConsent(
                    purpose,
                    recipient,
                    answer,
                    givenBy,
                    form,
                    witness,
                    toldBack,
                    textVersion,
                    language,
                    interpreter,
                    lastDay,
                    paper);
        }
    }

    record Consent(
            UUID id,
            Purpose purpose,
            @Nullable BodyCode recipient,
            Answer answer,
            GivenBy givenBy,
            Form form,
            boolean toldBack,
            String textVersion,
            String language,
            boolean interpreter,
            LocalDate givenOn,
            @Nullable LocalDate expiresOn,
            @Nullable LocalDate withdrawnOn) {

        /** Given, not withdrawn, and not run out. */
        public boolean holdsOn(LocalDate day) {
            return answer == Answer.GIVEN && withdrawnOn == null && (expiresOn == null || !expiresOn.isBefore(day));
        }
    }

    /** What shows that a consent was given or withdrawn. */
    record Evidence(
            UUID consent,
            Form form,
            @Nullable String witness,
            @Nullable String paper,
            @Nullable String withdrawalReason,
            UserId recordedBy,
            Instant recordedAt) {}

    /** A basis besides consent: vital interest, the child's best interests, a legal order. */
    enum BasisKind {
        VITAL_INTEREST,
        BEST_INTERESTS,
        LEGAL_ORDER
    }

    void record(CaseNumber number, List<NewConsent> consents);

    /** Stops sharing under it: rights that hang on it end in the same transaction. */
    void withdraw(CaseNumber number, UUID consent, String reason);

    List<Consent> of(CaseNumber number);

    /** Form, witness, where the signed page lies, and what was said at a withdrawal: one journal entry. */
    List<Evidence> evidence(CaseNumber number);

    /**
     * Records a basis for telling one body, with a reason that is kept encrypted. Readdresses waiting steps.
     *
     * @throws org.koldoo.base.Refused {@code notTold.basis} where the person does not want the body told
     */
    default UUID recordBasis(CaseNumber number, BodyCode recipient, BasisKind kind, String reason) {
        return recordBasis(number, recipient, kind, reason, false);
    }

    /** @param knowing whoever records it knows that the person does not want this body told, and has to all the same */
    UUID recordBasis(CaseNumber number, BodyCode recipient, BasisKind kind, String reason, boolean knowing);

    /** The basis on which a body may be told now: {@code CONSENT}, or the kind; empty = none, or nothing the actor may know. */
    Optional<String> basisFor(CaseNumber number, BodyCode recipient);

    boolean given(CaseNumber number, Purpose purpose);
}
