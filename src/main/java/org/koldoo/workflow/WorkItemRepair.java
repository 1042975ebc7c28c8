package org.koldoo.workflow;

/** Brings the work items in step with the tasks of the engine again, after a restore or a mishap. */
public interface WorkItemRepair {

    /**
     * What had to be mended.
     *
     * @param added tasks of the engine that had no work item
     * @param cancelled open work items without a task
     */
    record Result(int added, int cancelled) {

        public boolean sound() {
            return added == 0 && cancelled == 0;
        }
    }

    /** Mends in one transaction; journalled. */
    Result repair();
}
