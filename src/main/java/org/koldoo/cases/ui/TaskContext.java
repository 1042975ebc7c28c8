package org.koldoo.cases.ui;

import java.util.Map;
import java.util.function.Consumer;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseHead;
import org.koldoo.workflow.AlreadyDone;
import org.koldoo.workflow.Attempts;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.WorkItem;

/** The task page's side of a step form: calls the service, tells what went wrong and leaves what was typed in its place. */
class TaskContext implements StepContext {

    private final TaskDesk.Task task;
    private final Attempts attempts;
    private final FormErrors errors;
    private final Names names;
    private final Consumer<TaskDesk.Task> done;

    TaskContext(TaskDesk.Task task, Attempts attempts, FormErrors errors, Names names, Consumer<TaskDesk.Task> done) {
        this.task = task;
        this.attempts = attempts;
        this.errors = errors;
        this.names = names;
        this.done = done;
    }

    @Override
    public WorkItem item() {
        return task.item();
    }

    @Override
    public StepDeclaration declaration() {
        return task.declaration();
    }

    @Override
    public CaseHead head() {
        return task.head();
    }

    @Override
    public Map<CaseField, String> fields() {
        return task.fields();
    }

    FormErrors errors() {
        return errors;
    }

    @Override
    public void complete(Runnable serviceCall) {
        if (attempt(serviceCall)) {
            var name = task.declaration().name().in(Words.locale());
            Notices.done(Words.of("task.done", name));
            done.accept(task);
        }
    }

    @Override
    public boolean attempt(Runnable serviceCall) {
        errors.clear();
        try {
            attempts.run(serviceCall);
            return true;
        } catch (AlreadyDone faster) {
            errors.add(faster(faster.item()));
            errors.show();
        } catch (Refused refused) {
            errors.refused(refused);
        }
        return false;
    }

    /** Who was faster, when, and that nothing typed here is lost. */
    private String faster(WorkItem now) {
        var who = now.completedBy() == null ? names.body(now.body()) : names.person(now.completedBy());
        return now.completedAt() == null
                ? Words.of("task.conflict.gone")
                : Words.of("task.conflict.faster", who, Times.text(now.completedAt()));
    }
}
