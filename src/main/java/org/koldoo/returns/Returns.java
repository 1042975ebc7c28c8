package org.koldoo.returns;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.WorkItemRef;

/**
 * Stay or return (S17), by the ODIHR principles: voluntary, safe, with due process, monitored. Nobody travels before the risk
 * was assessed as safe and the person agreed.
 */
public interface Returns {

    /**
     * What the person wants.
     *
     * @param country ISO 3166 code, for RETURN and THIRD_COUNTRY
     * @param freely said freely, in a language the person speaks, nobody pressing
     */
    record Wish(@Nullable String country, boolean freely, String notes) {}

    /** @throws org.koldoo.base.Refused {@code return.country}, {@code return.notFree} */
    void wish(WorkItemRef task, String outcome, Wish wish);

    /**
     * What may wait at the other end.
     *
     * @param risks codes of list {@code return_risk}
     * @param level code of list {@code risk_level}
     */
    record Risk(Set<String> risks, String level, String measures) {
        public Risk {
            risks = Set.copyOf(risks);
        }
    }

    /** SAFE, or NOT_SAFE: then the wish is talked about again, and protection here goes on. */
    void risk(WorkItemRef task, String outcome, Risk risk);

    /**
     * The journey.
     *
     * @param receiver who meets the person at the other end
     */
    record Journey(LocalDate on, String route, String escort, String receiver, String papers) {}

    /**
     * @throws org.koldoo.base.Refused {@code return.journey}, {@code return.risk} where no assessment since the last wish says safe, {@code
     *     return.consent} where the person has not agreed to return, {@code return.past}
     */
    void plan(WorkItemRef task, String outcome, @Nullable Journey journey);

    /** HANDED_OVER with the date, or NOT_TRAVELLED with the reason. */
    void handedOver(WorkItemRef task, String outcome, @Nullable LocalDate on, String notes);

    /** How the person is: SAFE or CONCERN, with what is done about it. */
    void followedUp(WorkItemRef task, String outcome, String notes);

    /** What was recorded, newest first; owner only. */
    List<Entry> of(CaseNumber number);

    record Entry(String step, String outcome, java.time.Instant at) {}

    /** The journeys of a case, newest first; owner only. */
    List<Trip> trips(CaseNumber number);

    /** @param followUps how often somebody has asked how the person is */
    record Trip(
            String direction,
            @Nullable LocalDate plannedOn,
            @Nullable LocalDate handedOverOn,
            int followUps) {}
}
