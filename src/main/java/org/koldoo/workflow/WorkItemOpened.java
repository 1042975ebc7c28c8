package org.koldoo.workflow;

/** A step was created and addressed. Published in the same transaction. */
public record WorkItemOpened(WorkItem item) {}
