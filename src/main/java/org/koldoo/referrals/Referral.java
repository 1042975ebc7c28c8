package org.koldoo.referrals;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.cases.CaseField;
import org.koldoo.institutions.ServiceOffer;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;

/** A referral. Its state only goes forward; every verb refuses what cannot be. */
@Entity
class Referral {

    @Id
    private UUID id;

    private String caseNo;
    private UUID offerId;
    private String service;
    private String senderBody;
    private String receiverBody;
    private boolean emergency;

    @Enumerated(EnumType.STRING)
    private ReferralState state;

    private String basis;

    @Column(length = 1000)
    private String shared;

    private byte @Nullable [] message;
    private @Nullable UUID run;
    private UUID sentBy;
    private Instant sentAt;
    private @Nullable Instant answeredAt;
    private boolean answeredByPhone;
    private @Nullable String declineReason;
    private boolean placeTaken;
    private boolean restricted;

    @Version
    private long version;

    @SuppressWarnings("NullAway.Init")
    protected Referral() {}

    Referral(
            UUID id,
            NewReferral asked,
            ServiceOffer offer,
            BodyCode sender,
            String basis,
            boolean restricted,
            byte @Nullable [] message,
            UserId by,
            Instant at) {
        this.id = id;
        this.caseNo = asked.number().value();
        this.offerId = offer.id();
        this.service = offer.service();
        this.senderBody = sender.value();
        this.receiverBody = offer.body().value();
        this.emergency = asked.emergency();
        this.state = ReferralState.SENT;
        this.basis = basis;
        this.shared =
                Sharing.allowed(asked.shared()).stream().map(CaseField::code).collect(Collectors.joining(" "));
        this.message = message;
        this.restricted = restricted;
        this.sentBy = by.value();
        this.sentAt = at;
    }

    UUID id() {
        return id;
    }

    CaseNumber number() {
        return new CaseNumber(caseNo);
    }

    UUID offer() {
        return offerId;
    }

    BodyCode sender() {
        return BodyCode.of(senderBody);
    }

    BodyCode receiver() {
        return BodyCode.of(receiverBody);
    }

    String basis() {
        return basis;
    }

    Instant sentAt() {
        return sentAt;
    }

    ReferralState state() {
        return state;
    }

    @Nullable
    UUID run() {
        return run;
    }

    void startedAs(UUID startedRun) {
        run = startedRun;
    }

    byte @Nullable [] message() {
        return message;
    }

    Set<CaseField> shared() {
        return Arrays.stream(shared.split(" "))
                .map(CaseField::of)
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(CaseField.class)));
    }

    void answer(ReferralState answer, @Nullable String reason, boolean byPhone, Instant at) {
        from(ReferralState.SENT, ReferralState.WAITLISTED);
        state = answer;
        declineReason = reason;
        answeredByPhone = byPhone;
        answeredAt = at;
    }

    /** Whether the person lives with the receiver now. */
    boolean houses() {
        return state == ReferralState.ARRIVED && service.equals(EmergencyReferrals.SHELTER);
    }

    boolean answeredByPhone() {
        return answeredByPhone;
    }

    String service() {
        return service;
    }

    /** Why the receiver could not, as it was heard on the telephone. */
    void declinedBecause(String reason) {
        from(ReferralState.DECLINED);
        declineReason = reason;
    }

    /** The receiver says that it never agreed, whatever was heard on the telephone. */
    void correct(String reason, Instant at) {
        if (!answeredByPhone) {
            throw new Refused("referral.state");
        }
        from(ReferralState.ACCEPTED);
        state = ReferralState.DECLINED;
        declineReason = reason;
        answeredByPhone = false;
        answeredAt = at;
    }

    void become(ReferralState next) {
        switch (next) {
            case ARRIVED, DID_NOT_COME -> from(ReferralState.ACCEPTED);
            case SERVED, NOT_SERVED -> from(ReferralState.ARRIVED);
            case WITHDRAWN ->
                from(ReferralState.SENT, ReferralState.WAITLISTED, ReferralState.ACCEPTED, ReferralState.ARRIVED);
            case ENDED -> from(ReferralState.SERVED);
            default -> throw new Refused("referral.state");
        }
        state = next;
    }

    /** Whether a place was taken that is to be given back; asking marks it as given back. */
    boolean releasePlace() {
        boolean had = placeTaken;
        placeTaken = false;
        return had;
    }

    void placeTaken() {
        placeTaken = true;
    }

    private void from(ReferralState... allowed) {
        if (!Arrays.asList(allowed).contains(state)) {
            throw new Refused("referral.state");
        }
    }

    static Place place(CaseNumber number, UUID id) {
        return new Place(KeyOwner.of(number), "referral", id, "message");
    }

    ReferralSummary summary() {
        return new ReferralSummary(
                id,
                number(),
                offerId,
                service,
                sender(),
                receiver(),
                emergency,
                state,
                basis,
                shared(),
                sentAt,
                answeredAt,
                answeredByPhone,
                declineReason);
    }
}
