package org.koldoo.cases.ui;

import org.koldoo.base.ui.DueText;
import org.koldoo.workflow.Attempts;
import org.springframework.stereotype.Component;

/** Makes the groups of a task list. */
@Component
class TaskGroupsFactory {

    private final DueText dueText;
    private final TaskDesk desk;
    private final Names names;
    private final Attempts attempts;

    TaskGroupsFactory(DueText dueText, TaskDesk desk, Names names, Attempts attempts) {
        this.dueText = dueText;
        this.desk = desk;
        this.names = names;
        this.attempts = attempts;
    }

    TaskGroups create(Runnable changed) {
        return new TaskGroups(dueText, names, ref -> attempts.run(() -> desk.take(ref)), changed);
    }
}
