package org.koldoo.demo;

import java.util.Set;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.EmergencyPlacements;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.institutions.ServiceOffer;
import org.koldoo.institutions.ServiceQuery;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.Referrals;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends the referrals of the demonstration. */
@Component
@Profile("demo")
class DemoReferrals {

    private final Referrals referrals;
    private final EmergencyPlacements placements;
    private final ServiceDirectory directory;

    DemoReferrals(Referrals referrals, EmergencyPlacements placements, ServiceDirectory directory) {
        this.referrals = referrals;
        this.placements = placements;
        this.directory = directory;
    }

    /** @param asked {@code SERVICE BODY} */
    void refer(CaseNumber number, String asked, boolean now) {
        var words = asked.split(" ");
        var offer = offer(words[0], words[1]);
        if (now) {
            placements.request(number, offer);
        } else {
            referrals.send(
                    new NewReferral(UUID.randomUUID(), number, offer, false, Set.of(CaseField.SAFE_CONTACT_WAY), ""));
        }
    }

    private UUID offer(String service, String body) {
        var query = new ServiceQuery(service, null, null, null, null, false, false);
        return directory.search(query).stream()
                .map(match -> match.offer())
                .filter(offer -> offer.body().value().equals(body))
                .map(ServiceOffer::id)
                .findFirst()
                .orElseThrow();
    }
}
