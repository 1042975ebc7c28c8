package org.koldoo.intake;

import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.WorkItemRef;

/** The talk about consent: as a task of a case, and again whenever something new is to be agreed to. */
public interface ConsentTalks {

    /** Records the talk and what was agreed to, and completes the task, in one transaction. */
    void complete(WorkItemRef task, Answers answers);

    /**
     * Records a later talk: what was not spoken about stays as it was.
     *
     * @throws org.koldoo.base.Refused {@code intake.consent.nothing} where nothing was agreed to or refused
     */
    void further(CaseNumber number, Answers answers);
}
