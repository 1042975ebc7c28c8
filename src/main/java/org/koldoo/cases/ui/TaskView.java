package org.koldoo.cases.ui;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.base.ui.DraftSaver;
import org.koldoo.base.ui.FormErrors;
import org.koldoo.base.ui.FormMemory;
import org.koldoo.base.ui.LongTalk;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.WorkItemId;

/** One task: what it is about, what may be seen of the case for it, and its form. */
@Route("task/:id")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER", "COORDINATOR", "LAWYER"})
class TaskView extends Page implements BeforeEnterObserver, DraftSaver, LongTalk {

    private final TaskDesk desk;
    private final TaskParts parts;
    private final FormMemory memory;
    private FormMemory.@Nullable HalfFilled form;
    private boolean talk;

    TaskView(TaskDesk desk, TaskParts parts, FormMemory memory) {
        this.desk = desk;
        this.parts = parts;
        this.memory = memory;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        var id = event.getRouteParameters().get("id").orElse("");
        show(desk.open(id(id)));
    }

    static WorkItemId id(String typed) {
        try {
            return new WorkItemId(UUID.fromString(typed));
        } catch (IllegalArgumentException notAnId) {
            throw Refused.noSuchCase();
        }
    }

    private void show(TaskDesk.Task task) {
        removeAll();
        form = null;
        talk = false;
        add(parts.header(task));
        if (!task.item().open()) {
            add(parts.closed(task, this::again));
            return;
        }
        if (!task.mine()) {
            showOthers(task);
            return;
        }
        add(parts.redirected(task, this::again), parts.guidance(task), parts.needed(task), parts.disclosed(task));
        var errors = new FormErrors();
        var holder = new Div();
        holder.addClassName("k-casepages-form");
        var context = new TaskContext(task, parts.attempts(), errors, parts.names(), this::done);
        holder.add(parts.form(context));
        talk = parts.talk(context);
        form = memory.halfFilled("task/" + task.item().id(), holder);
        if (form.restored()) {
            add(new Paragraph(Words.of("task.draft.back")));
        }
        add(errors, holder);
    }

    /** What came back from another body may be sent on by the owner of the case, whoever of the own people has to do it. */
    private void showOthers(TaskDesk.Task task) {
        if (!task.ownBody()) {
            add(parts.outside(task, this::done));
            return;
        }
        if (task.ownedCase()) {
            add(parts.redirected(task, this::again));
        }
        add(parts.colleagues(task));
    }

    private void again() {
        saveDraft();
        UI.getCurrent().refreshCurrentRoute(false);
    }

    private void done(TaskDesk.Task task) {
        if (form != null) {
            form.done();
        }
        UI.getCurrent().navigate(task.ownedCase() ? "case/" + task.head().number() : "tasks");
    }

    @Override
    public boolean talking() {
        return talk;
    }

    @Override
    public void saveDraft() {
        if (form != null) {
            form.keep();
        }
    }
}
