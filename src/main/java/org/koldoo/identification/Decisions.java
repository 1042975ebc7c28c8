package org.koldoo.identification;

import java.util.List;
import org.koldoo.base.CaseNumber;
import org.koldoo.workflow.WorkItemRef;

/**
 * Presumed (S5) and formal (S10) decisions. A positive decision is effective at once; a negative one needs a second person and
 * opens the appeal (rules H4, H6).
 */
public interface Decisions {

    /** Records the decision, changes the standing and completes the task, in one transaction. */
    void decide(WorkItemRef task, NewDecision decision);

    /** Records what is known of the person's age and completes the task; doubt stays "may be a child". */
    void assessAge(WorkItemRef task, String outcome, String method, String reasons);

    List<DecisionRecord> of(CaseNumber number);
}
