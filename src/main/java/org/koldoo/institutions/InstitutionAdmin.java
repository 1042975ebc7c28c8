package org.koldoo.institutions;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

/**
 * How administrators keep the register of bodies and the directory of services. Every change is journalled. An administrator
 * of a body keeps that body's entry, offices and services; what decides which tasks and cases the body gets (its kind, law
 * enforcement, owning cases, closing, the successor) stays with the administrator of the installation.
 */
public interface InstitutionAdmin {

    /** @return whether it waits for a second person */
    boolean add(Body body);

    /**
     * A body keeps its code for ever; everything else may change. What decides which tasks and cases it gets changes when a
     * second person agrees, the rest at once.
     *
     * @return whether something waits for a second person
     */
    boolean change(Body body);

    /**
     * Which body lends its second person to one that has none; null = no other. The national coordinator agrees.
     *
     * @return whether it waits for a second person
     */
    boolean nameStandIn(BodyCode body, @Nullable BodyCode standIn);

    Optional<BodyCode> standIn(BodyCode body);

    UUID addOffice(BodyCode body, String code, Labels name, String region);

    void changeOffice(UUID office, Labels name, String region);

    UUID addOffer(NewOffer offer);

    void changeOffer(UUID offer, NewOffer terms);

    /** Takes an offer out of the directory; referrals that name it keep it. */
    void closeOffer(UUID offer);

    /** How many places are free now. Besides administrators, the caseworkers and supervisors of the body itself may say so. */
    void setFreePlaces(UUID offer, int free);
}
