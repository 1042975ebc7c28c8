package org.koldoo.workflow;

/** The work item as a person saw it: its id and the version that was on the screen. */
public record WorkItemRef(WorkItemId id, long version) {}
