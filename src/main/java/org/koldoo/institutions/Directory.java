package org.koldoo.institutions;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
@Transactional
class Directory implements ServiceDirectory, FreePlaces {

    private final OfferedServices offers;
    private final Journal journal;

    Directory(OfferedServices offers, Journal journal) {
        this.offers = offers;
        this.journal = journal;
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceMatch> search(ServiceQuery query) {
        return Fit.rank(records(offers.findByServiceAndClosedFalse(query.service())), query);
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<ServiceOffer> find(UUID offer) {
        return offers.findById(offer).map(OfferedService::asOffer);
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceOffer> all() {
        return records(offers.findByClosedFalseOrderByServiceAscBodyCodeAsc());
    }

    @Override
    @Transactional(readOnly = true)
    public List<ServiceOffer> ofBody(BodyCode body) {
        return records(offers.findByBodyCodeAndClosedFalseOrderByService(body.value()));
    }

    @Override
    public void taken(UUID offer) {
        moved(offer, -1);
    }

    /** By the clock too, when a consent runs out; only referrals call it. */
    @Override
    @PreAuthorize("permitAll()")
    public void freed(UUID offer) {
        moved(offer, 1);
    }

    private void moved(UUID offer, int difference) {
        var offered = offers.lock(offer).orElseThrow(() -> new Refused("offer.unknown"));
        offered.freeMore(difference);
        journal.append(JournalEntry.general(
                "offer.placesChanged", offer.toString(), Map.of("difference", Integer.toString(difference))));
    }

    private static List<ServiceOffer> records(List<OfferedService> offers) {
        return offers.stream().map(OfferedService::asOffer).toList();
    }
}
