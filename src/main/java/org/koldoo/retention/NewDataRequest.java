package org.koldoo.retention;

import java.time.LocalDate;
import org.koldoo.base.CaseNumber;

/** A request as it came in. */
public record NewDataRequest(
        CaseNumber number,
        DataRequest.Kind kind,
        DataRequest.Received received,
        LocalDate receivedOn,
        DataRequest.Identity identity,
        String wish) {}
