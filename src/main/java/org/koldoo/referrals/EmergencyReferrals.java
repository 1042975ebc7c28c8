package org.koldoo.referrals;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.EmergencyPlacements;
import org.koldoo.cases.Sex;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.institutions.ServiceMatch;
import org.koldoo.institutions.ServiceQuery;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A place for tonight: the centres that could take the person, and the referral with the urgent clock. */
@Service
@PreAuthorize("isAuthenticated()")
class EmergencyReferrals implements EmergencyPlacements {

    static final String SHELTER = "SHELTER";

    private final ServiceDirectory directory;
    private final ReferralSending sending;
    private final Consents consents;
    private final Cases cases;

    EmergencyReferrals(ServiceDirectory directory, ReferralSending sending, Consents consents, Cases cases) {
        this.directory = directory;
        this.sending = sending;
        this.consents = consents;
        this.cases = cases;
    }

    @Override
    @Transactional
    public List<PlacementChoice> choices(
            Sex sex, AgeClass ageClass, @Nullable String language, @Nullable String region, boolean foreigner) {
        var query = new ServiceQuery(
                SHELTER,
                sex == Sex.U ? null : sex.name(),
                ageClass.treatedAsChild(),
                language,
                region,
                foreigner,
                false);
        return directory.search(query).stream().map(EmergencyReferrals::choice).toList();
    }

    private static PlacementChoice choice(ServiceMatch match) {
        var offer = match.offer();
        return new PlacementChoice(
                offer.id(),
                offer.body(),
                offer.name(),
                offer.region(),
                offer.placesFree(),
                offer.phone24h(),
                match.misfits());
    }

    @Override
    @Transactional
    public void request(CaseNumber number, UUID offerId) {
        var offer = directory.find(offerId).orElseThrow(() -> new Refused("referral.offerGone"));
        if (consents.basisFor(number, offer.body()).isEmpty()) {
            var kind =
                    cases.read(number).child() ? Consents.BasisKind.BEST_INTERESTS : Consents.BasisKind.VITAL_INTEREST;
            consents.recordBasis(number, offer.body(), kind, "EMERGENCY_PLACEMENT");
        }
        sending.send(new NewReferral(UUID.randomUUID(), number, offerId, true, Set.of(), ""));
    }
}
