package org.koldoo.institutions;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.BodyCode;

/** The directory of services a person can be referred to. Never holds a shelter's address. */
public interface ServiceDirectory {

    /**
     * Offers of a service, those that fit first; an offer that does not fit is kept and says why, so that the list is never
     * silently empty.
     */
    List<ServiceMatch> search(ServiceQuery query);

    /** An offer, also one that was taken out of the directory since. */
    Optional<ServiceOffer> find(UUID offer);

    /** Everything in the directory, by service and body. */
    List<ServiceOffer> all();

    /** What a body offers today. */
    List<ServiceOffer> ofBody(BodyCode body);
}
