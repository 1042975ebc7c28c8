package org.koldoo.institutions;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

/**
 * A body that takes part in the mechanism.
 *
 * @param lawEnforcement police, security, border, prosecution: gets no task of a case without a recorded basis
 * @param state a state body, as opposed to an NGO, international organisation or lawyer
 * @param caseOwner may open and own cases (crisis centres, NGOs, ministries that intake)
 * @param sopStatus whether the body has adopted its procedure, as far as a source says
 * @param sopAsOf the date of that source
 * @param sopSource where it is said
 * @param phone24h telephone that is answered day and night, if there is one
 * @param successor the body that took over, for a closed one
 * @param sopAct number and title of the act by which the procedure was adopted, where the source names it
 * @param sopActOn the date of that act
 */
public record Body(
        BodyCode code,
        BodyType type,
        Labels name,
        boolean lawEnforcement,
        boolean state,
        boolean caseOwner,
        SopStatus sopStatus,
        @Nullable LocalDate sopAsOf,
        @Nullable String sopSource,
        @Nullable String phone24h,
        @Nullable LocalDate closedOn,
        @Nullable BodyCode successor,
        @Nullable String sopAct,
        @Nullable LocalDate sopActOn) {

    public Body(
            BodyCode code,
            BodyType type,
            Labels name,
            boolean lawEnforcement,
            boolean state,
            boolean caseOwner,
            SopStatus sopStatus,
            @Nullable LocalDate sopAsOf,
            @Nullable String sopSource,
            @Nullable String phone24h,
            @Nullable LocalDate closedOn,
            @Nullable BodyCode successor) {
        this(
                code,
                type,
                name,
                lawEnforcement,
                state,
                caseOwner,
                sopStatus,
                sopAsOf,
                sopSource,
                phone24h,
                closedOn,
                successor,
                null,
                null);
    }
}
