package org.koldoo.cases;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Labels;

/**
 * Port: a safe place for somebody in danger now. Implemented by the referrals; whoever opens a case uses it if it is there,
 * and without it the mechanism's task of immediate safety asks for the place.
 */
public interface EmergencyPlacements {

    /**
     * A centre that could take the person in tonight. Never holds its address (rule H10).
     *
     * @param misfits codes why it does not quite fit; empty = it fits
     * @param placesFree null where places are not counted
     */
    record PlacementChoice(
            UUID offer,
            BodyCode centre,
            Labels name,
            String region,
            @Nullable Integer placesFree,
            @Nullable String phone24h,
            List<String> misfits) {

        public PlacementChoice {
            misfits = List.copyOf(misfits);
        }

        public boolean fits() {
            return misfits.isEmpty();
        }
    }

    /** Centres for such a person, those that fit first; nothing is searched by name. Null = not known or no matter. */
    List<PlacementChoice> choices(
            Sex sex, AgeClass ageClass, @Nullable String language, @Nullable String region, boolean foreigner);

    /**
     * Sends an emergency referral for a place to the centre, in the running transaction; the lawful basis is the person's
     * vital interest, or the child's best interests.
     */
    void request(CaseNumber number, UUID offer);
}
