package org.koldoo.cases;

import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;

/** Puts a case among those of a body that looks like the others and that nobody works on: who opens it has no reason to. */
public interface PlantedCases {

    /** For oversight. It has no tasks, no procedure and no match with other people, so no figure counts it. */
    CaseNumber plant(BodyCode body, NewCase like);
}
