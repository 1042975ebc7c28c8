package org.koldoo.cases.ui;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.koldoo.workflow.WorkItem;

/** Small questions about tasks. */
final class Tasks {

    /** What is due first comes first; without a deadline last. */
    static final Comparator<WorkItem> BY_DUE =
            Comparator.comparing(WorkItem::dueAt, Comparator.nullsLast(Comparator.naturalOrder()));

    private Tasks() {}

    static Optional<WorkItem> nearest(Collection<WorkItem> items) {
        return items.stream().filter(WorkItem::open).min(BY_DUE);
    }

    static String route(WorkItem item) {
        return "task/" + item.id();
    }
}
