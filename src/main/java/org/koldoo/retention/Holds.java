package org.koldoo.retention;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.CaseNumber;

/** Legal holds: nothing of a case goes, early or by its date, while somebody needs it for a court or an inquiry. */
public interface Holds {

    /** Reasons to choose from. */
    Set<String> REASONS = Set.of("COURT", "INVESTIGATION", "COMPLAINT", "COMPENSATION", "AUTHORITY", "OTHER");

    /** By a supervisor who sees the case, or by oversight, who does not. */
    void place(CaseNumber number, String reason, String reference);

    /** @throws org.koldoo.base.Refused {@code keeping.hold.unknown} */
    void lift(CaseNumber number, UUID hold);

    /** Newest first; the reference only for whoever sees the whole case. */
    List<Hold> of(CaseNumber number);
}
