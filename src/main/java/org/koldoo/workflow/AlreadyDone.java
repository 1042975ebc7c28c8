package org.koldoo.workflow;

import org.koldoo.base.Refused;

/** Somebody was faster: {@code error.workitem.alreadyDone} with who (user id) and when. */
public class AlreadyDone extends Refused {

    private final WorkItem item;

    public AlreadyDone(WorkItem item) {
        super("workitem.alreadyDone");
        this.item = item;
    }

    public WorkItem item() {
        return item;
    }
}
