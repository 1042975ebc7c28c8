package org.koldoo.audit;

import java.time.Instant;
import java.util.List;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.Sex;

/** Decoy cases: whoever opens one, by search, page or file, has no reason to, and oversight hears of it. For oversight. */
public interface Decoys {

    record Decoy(CaseNumber number, BodyCode body, Instant plantedAt) {}

    /**
     * What it looks like. All of it is invented.
     *
     * @param story what is said to have happened
     */
    record NewDecoy(BodyCode body, Sex sex, AgeClass age, String familyName, String givenName, String story) {}

    CaseNumber plant(NewDecoy decoy);

    List<Decoy> all();
}
