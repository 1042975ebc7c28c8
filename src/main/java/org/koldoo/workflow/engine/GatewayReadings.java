package org.koldoo.workflow.engine;

import java.util.Map;
import org.koldoo.base.CaseNumber;

/** Told once for each gateway that was passed, with the facts it read and their values. */
public interface GatewayReadings {

    void passed(CaseNumber caseNumber, String definition, String gateway, Map<String, String> facts);
}
