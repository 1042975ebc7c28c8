package org.koldoo.intake;

import org.koldoo.workflow.WorkItemRef;

/** The talk about consent as a task of a case. */
public interface ConsentTalks {

    /** Records the talk and what was agreed to, and completes the task, in one transaction. */
    void complete(WorkItemRef task, Answers answers);
}
