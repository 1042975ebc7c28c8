package org.koldoo.institutions;

import java.util.UUID;

/**
 * The places of an offer as referrals take and free them, one at a time. Only a referral knows whether its places may move, and
 * for whom: it has checked that before it calls, and nobody else calls ({@code ArchitectureTest}). A centre that counts its own
 * places anew does it with {@link InstitutionAdmin#setFreePlaces}.
 */
public interface FreePlaces {

    /** Somebody was accepted; refuses where no place is free. */
    void taken(UUID offer);

    /** Somebody left, or does not come after all; refuses where all places are free. */
    void freed(UUID offer);
}
