package org.koldoo.referrals;

import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Refused;
import org.koldoo.cases.Consents;
import org.koldoo.institutions.FreePlaces;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.institutions.ServiceOffer;
import org.springframework.stereotype.Component;

/** What an answer changes: the state, who may see what, and the free places of the centre. */
@Component
class ReferralAnswers {

    private final ReferralRows rows;
    private final ReferralGrants grants;
    private final ServiceDirectory directory;
    private final FreePlaces places;
    private final ReferralNews news;
    private final Consents consents;
    private final CodeLists codes;
    private final Clock clock;

    ReferralAnswers(
            ReferralRows rows,
            ReferralGrants grants,
            ServiceDirectory directory,
            FreePlaces places,
            ReferralNews news,
            Consents consents,
            CodeLists codes,
            Clock clock) {
        this.rows = rows;
        this.grants = grants;
        this.directory = directory;
        this.places = places;
        this.news = news;
        this.consents = consents;
        this.codes = codes;
        this.clock = clock;
    }

    void answered(Referral referral, String outcome, @Nullable String declineReason, boolean byPhone) {
        if (outcome.equals("DECLINED") && !(byPhone && declineReason == null)) {
            known(declineReason);
        }
        var state = switch (outcome) {
            case "ACCEPTED" -> ReferralState.ACCEPTED;
            case "DECLINED" -> ReferralState.DECLINED;
            case "WAITLIST" -> ReferralState.WAITLISTED;
            default -> throw new Refused("workitem.outcome");
        };
        referral.answer(state, declineReason, byPhone, clock.instant());
        if (state.accepted()) {
            grants.shared(referral);
            takePlace(referral);
        } else if (state == ReferralState.DECLINED) {
            grants.none(referral);
        }
        save(referral);
    }

    /** The receiver corrects an acceptance that was heard on the telephone. */
    void corrected(Referral referral, @Nullable String declineReason) {
        referral.correct(known(declineReason), clock.instant());
        takeAllBack(referral);
        save(referral);
    }

    /** A reason of the list. */
    String known(@Nullable String declineReason) {
        if (declineReason == null || !codes.knows("decline_reason", declineReason)) {
            throw new Refused("referral.declineReason");
        }
        return declineReason;
    }

    void became(Referral referral, ReferralState state) {
        referral.become(state);
        if (!state.open() && (state != ReferralState.SERVED || withoutBasis(referral))) {
            takeAllBack(referral);
        }
        save(referral);
    }

    /** Nothing more is shared; whoever houses the person keeps what the person's safety needs. */
    void onlySafety(Referral referral) {
        grants.safetyMinimum(referral);
        news.tell(referral, "onlySafety");
    }

    /** A place where somebody stayed on without a basis ends with the stay. */
    private boolean withoutBasis(Referral referral) {
        return consents.basisFor(referral.number(), referral.receiver()).isEmpty();
    }

    private void takeAllBack(Referral referral) {
        grants.none(referral);
        if (referral.releasePlace()) {
            places.freed(referral.offer());
        }
    }

    /** The centre says how many places it has; a full one may still accept somebody, so nothing is refused here. */
    private void takePlace(Referral referral) {
        directory
                .find(referral.offer())
                .map(ServiceOffer::placesFree)
                .filter(free -> free > 0)
                .ifPresent(free -> {
                    places.taken(referral.offer());
                    referral.placeTaken();
                });
    }

    private void save(Referral referral) {
        rows.saveAndFlush(referral);
        news.tell(referral, "became");
    }
}
