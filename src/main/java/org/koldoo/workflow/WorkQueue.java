package org.koldoo.workflow;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of a queue.
 *
 * @param next where the next page starts; null = there is none
 */
public record WorkQueue(List<WorkItem> items, QueueFilter.@Nullable Position next) {}
