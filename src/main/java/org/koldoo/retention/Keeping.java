package org.koldoo.retention;

import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.CaseNumber;

/** When what is known of people goes, for those who must know it. */
public interface Keeping {

    /** For whoever sees the whole case; empty while it is open. */
    Optional<CaseDates> dates(CaseNumber number);

    /**
     * What goes within so many days: a supervisor sees the numbers of the own cases, the coordinator and oversight only how
     * many.
     */
    Preview preview(int days);

    /** Puts an early removal before a second person, as the answer to a request for deletion. */
    UUID proposeEarly(UUID request);
}
