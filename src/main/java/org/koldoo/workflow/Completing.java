package org.koldoo.workflow;

import java.util.UUID;

/** The step that is being completed on this thread, so that its end in the engine is not taken for a cancellation. */
final class Completing {

    private static final ScopedValue<UUID> TASK = ScopedValue.newInstance();

    private Completing() {}

    static void run(WorkItemId item, Runnable work) {
        ScopedValue.where(TASK, item.value()).run(work);
    }

    static boolean is(UUID task) {
        return TASK.isBound() && TASK.get().equals(task);
    }
}
