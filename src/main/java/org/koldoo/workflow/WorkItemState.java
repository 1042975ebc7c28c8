package org.koldoo.workflow;

/** What has become of a work item. */
public enum WorkItemState {
    OPEN,
    /** Done here, by the addressee. */
    DONE,
    /** Closed by the case owner: the other body answered by letter, telephone or in person. */
    ANSWERED_OUTSIDE,
    /** Closed by the case owner: the other body did not answer. */
    NO_ANSWER,
    /** Gone because the procedure went another way. */
    CANCELLED
}
