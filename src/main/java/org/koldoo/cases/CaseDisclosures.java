package org.koldoo.cases;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;

/** Which bodies besides the owner were given a right to see something of a case. */
public interface CaseDisclosures {

    /**
     * @param basis code of the newest lawful basis
     * @param until null = still
     */
    record Disclosure(
            BodyCode body,
            String basis,
            Instant from,
            @Nullable Instant until) {}

    /** For whoever sees the whole case; journalled. */
    List<Disclosure> of(CaseNumber number);
}
