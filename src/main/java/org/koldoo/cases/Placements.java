package org.koldoo.cases;

import java.util.Map;
import java.util.Set;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;

/** Where the person lives now, as far as the mechanism placed them: declared here, answered by the chapter that refers. */
public interface Placements {

    /** Bodies that house the person now, each with the fields that were shared with it. */
    Map<BodyCode, Set<CaseField>> of(CaseNumber number);
}
