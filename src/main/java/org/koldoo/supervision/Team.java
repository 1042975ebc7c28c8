package org.koldoo.supervision;

import java.util.List;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkQueue;

/** The supervisor's view of the own body. Supervisors only; never more than the own body. */
public interface Team {

    TeamOverview overview();

    /** A page of the team's tasks. */
    WorkQueue tasks(QueueFilter filter);

    /** Tasks of the team's open cases that were closed for another body, newest first. */
    List<WorkItem> closedForOthers(int size);

    /** Gives a task to somebody of the body. */
    void assign(WorkItemRef task, UserId to);

    /** Hands a whole case to another caseworker of the body. */
    void reassign(CaseNumber number, UserId to);
}
