package org.koldoo.identification;

import java.util.List;
import java.util.Optional;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.WorkItemRef;

/** Preliminary identification (S3): indicators, advice, and a person's conclusion. */
public interface Screenings {

    /**
     * Records a screening and completes the task, in one transaction.
     *
     * @throws org.koldoo.base.Refused {@code screening.reasons} where reasons are needed, {@code screening.labourOnly} where
     *     a labour-rights conclusion is drawn under a sexual profile, {@code screening.notEnoughAsked} where a conclusion below
     *     "indicated" is drawn although themes are open
     */
    void complete(WorkItemRef task, NewScreening screening);

    /** The last screening, for going on another day and for whoever decides. */
    Optional<ScreeningRecord> latest(CaseNumber number);

    /** All screenings of a case, newest first. */
    List<ScreeningRecord> of(CaseNumber number);
}
