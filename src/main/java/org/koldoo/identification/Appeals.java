package org.koldoo.identification;

import java.util.List;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.WorkItemRef;

/** Appeal and reconsideration (S11), open to the person and to an NGO, decided by somebody else than the first decider. */
public interface Appeals {

    /** Opens an appeal outside a negative decision: a failure to identify, a refused service, a disclosure. */
    void open(CaseNumber number);

    /** Files the appeal, or records that the person does not want one now. */
    void file(WorkItemRef task, NewAppeal appeal);

    /** Decides: UPHELD, OVERTURNED or REOPENED, always with reasons. */
    void decide(WorkItemRef task, String outcome, String reasons);

    List<AppealRecord> of(CaseNumber number);
}
