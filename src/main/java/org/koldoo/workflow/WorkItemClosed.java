package org.koldoo.workflow;

/** A step was done, closed for somebody, or cancelled. Published in the same transaction. */
public record WorkItemClosed(WorkItem item) {}
