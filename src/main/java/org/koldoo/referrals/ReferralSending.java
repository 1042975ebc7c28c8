package org.koldoo.referrals;

import java.time.Clock;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.Scope;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.institutions.ServiceOffer;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.Procedures;
import org.springframework.stereotype.Component;

/** Sends a referral: checks wall and basis, keeps it, opens the preview for the receiver and starts the clock. */
@Component
class ReferralSending {

    private static final int LONGEST_MESSAGE = 2_000;

    private final ReferralRows rows;
    private final ServiceDirectory directory;
    private final Cases cases;
    private final CaseAccess access;
    private final Consents consents;
    private final ReferralGrants grants;
    private final Procedures procedures;
    private final ReferralNews news;
    private final Vault vault;
    private final Clock clock;

    ReferralSending(
            ReferralRows rows,
            ServiceDirectory directory,
            Cases cases,
            CaseAccess access,
            Consents consents,
            ReferralGrants grants,
            Procedures procedures,
            ReferralNews news,
            Vault vault,
            Clock clock) {
        this.rows = rows;
        this.directory = directory;
        this.cases = cases;
        this.access = access;
        this.consents = consents;
        this.grants = grants;
        this.procedures = procedures;
        this.news = news;
        this.vault = vault;
        this.clock = clock;
    }

    Referral send(NewReferral asked) {
        cases.hold(asked.number());
        var earlier = rows.findById(asked.request()).filter(r -> r.number().equals(asked.number()));
        if (earlier.isPresent()) {
            return earlier.get();
        }
        var offer = directory.find(asked.offer()).orElseThrow(() -> new Refused("referral.offerGone"));
        var head = cases.read(asked.number());
        check(asked, offer, head);
        var basis = consents.basisFor(asked.number(), offer.body()).orElseThrow(() -> new Refused("referral.basis"));
        return keep(asked, offer, head, basis);
    }

    /** With a basis that is recorded in the same breath, where there is none yet. */
    Referral send(NewReferral asked, Consents.BasisKind basis, String reason, boolean knowing) {
        access.require(asked.number(), Scope.FULL);
        var offer = directory.find(asked.offer()).orElseThrow(() -> new Refused("referral.offerGone"));
        if (consents.basisFor(asked.number(), offer.body()).isEmpty()) {
            if (reason.isBlank()) {
                throw new Refused("referral.basisReason");
            }
            consents.recordBasis(asked.number(), offer.body(), basis, reason, knowing);
        }
        return send(asked);
    }

    private void check(NewReferral asked, ServiceOffer offer, CaseHead head) {
        if (head.closed()) {
            throw new Refused("case.closed");
        }
        if (asked.message().length() > LONGEST_MESSAGE) {
            throw new Refused("text.tooLong", LONGEST_MESSAGE);
        }
        if (access.denied(asked.number(), offer.body())) {
            throw new Refused("referral.walled");
        }
        boolean same = rows.findByCaseNoOrderBySentAtDesc(asked.number().value()).stream()
                .anyMatch(r -> r.offer().equals(offer.id()) && r.state().open());
        if (same) {
            throw new Refused("referral.sameOpen");
        }
    }

    private Referral keep(NewReferral asked, ServiceOffer offer, CaseHead head, String basis) {
        CaseNumber number = asked.number();
        var actor = CurrentActor.require();
        var referral = rows.saveAndFlush(new Referral(
                asked.request(),
                asked,
                offer,
                head.owner(),
                basis,
                head.restricted(),
                vault.sealNullable(Referral.place(number, asked.request()), asked.message()),
                actor.id(),
                clock.instant()));
        grants.preview(referral);
        referral.startedAs(procedures.start(
                number, asked.emergency() ? "emergency-referral" : "referral", head.owner(), referral.id()));
        news.tell(referral, "sent");
        return rows.saveAndFlush(referral);
    }
}
