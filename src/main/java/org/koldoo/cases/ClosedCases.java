package org.koldoo.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;

/**
 * Closed cases as the mechanism sees them when it counts how long they are kept: dates and codes, nothing of what is in them.
 * For everybody else there are none.
 */
public interface ClosedCases {

    record Closed(
            CaseNumber number,
            BodyCode owner,
            @Nullable UserId assignee,
            boolean restricted,
            AgeClass age,
            Standing standing,
            AppealStanding appeal,
            Instant openedAt,
            Instant closedAt) {}

    /** All of them, the one closed first before the others. */
    List<Closed> all();

    /** Whether there is such a case, open or closed. */
    boolean exists(CaseNumber number);

    /** Empty where it is open or not there. */
    Optional<Closed> find(CaseNumber number);

    /** As {@link #find}; nobody opens it again before the transaction ends. */
    Optional<Closed> hold(CaseNumber number);

    /** The latest day on which the person can have been born; empty where nothing is known. */
    Optional<LocalDate> born(CaseNumber number);

    /** What figures are made of: codes by the names of the fields, nothing that tells who it was. */
    Map<String, String> figures(CaseNumber number);

    /** How many cases were opened in each year, of those that are still here and not among these. */
    Map<Integer, Long> openedByYear(Collection<CaseNumber> without);
}
