package org.koldoo.workflow;

import org.koldoo.base.CaseNumber;

/** Port: what a gateway reads. Answered live, without user access; the value at each gateway is journalled by this module. */
public interface Facts {

    /** A Boolean, or a code of the definition. */
    Object value(CaseNumber caseNumber, String fact);
}
