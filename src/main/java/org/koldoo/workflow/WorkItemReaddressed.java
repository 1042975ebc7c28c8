package org.koldoo.workflow;

/** A step is addressed to somebody else now. Published in the same transaction. */
public record WorkItemReaddressed(WorkItem before, WorkItem now) {}
