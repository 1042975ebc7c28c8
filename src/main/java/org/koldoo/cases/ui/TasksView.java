package org.koldoo.cases.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.Route;
import jakarta.annotation.security.RolesAllowed;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Links;
import org.koldoo.base.ui.Page;
import org.koldoo.base.ui.PageHeader;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.QueueFilter;

/** My tasks, everybody's home: overdue, today, later; filters in sight; never empty without saying who has the case now. */
@Route("tasks")
@RolesAllowed({"CASEWORKER", "SUPERVISOR", "OFFICER", "COORDINATOR", "LAWYER"})
class TasksView extends Page implements BeforeEnterObserver {

    private static final int PAGE = 50;
    private static final int POLL_MILLIS = 60_000;

    private final TaskDesk desk;
    private final TaskGroups groups;
    private final TaskFilter filter;
    private final NobodyWaits nobodyWaits;
    private final AnsweredGroups answeredGroups;
    private final Div answered = new Div();
    private final Div list = new Div();
    private final Button more = new Button();
    private QueueFilter.@Nullable Position next;
    private int pages = 1;

    TasksView(
            TaskDesk desk,
            TaskGroupsFactory groups,
            TaskFilterFactory filters,
            NobodyWaits nobodyWaits,
            AnsweredGroups answeredGroups) {
        this.desk = desk;
        this.groups = groups.create(this::reload);
        this.filter = filters.create(this::restart);
        this.nobodyWaits = nobodyWaits;
        this.answeredGroups = answeredGroups;
        more.setText(Words.of("tasks.more"));
        more.addClickListener(click -> more());
        var foot = new Div(more);
        foot.addClassName("k-more");
        add(header(), filter, list, foot, answered);
    }

    private static PageHeader header() {
        var header = new PageHeader(Words.of("tasks.title"));
        var actor = CurrentActor.require();
        if (actor.has(Role.CASEWORKER) || actor.has(Role.SUPERVISOR)) {
            header.actions(Links.button("intake", Words.of("tasks.empty.new")));
        }
        return header;
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        restart();
    }

    @Override
    protected void onAttach(AttachEvent event) {
        event.getUI().setPollInterval(POLL_MILLIS);
        addDetachListener(event.getUI().addPollListener(poll -> reload()));
    }

    private void addDetachListener(com.vaadin.flow.shared.Registration registration) {
        addDetachListener(detach -> {
            detach.unregisterListener();
            registration.remove();
        });
    }

    @Override
    protected void onDetach(DetachEvent event) {
        event.getUI().setPollInterval(-1);
    }

    private void restart() {
        pages = 1;
        reload();
    }

    /** Reads again as many pages as are shown, so that a list that grew under "show more" does not shrink on refresh. */
    private void reload() {
        list.removeAll();
        groups.clear();
        next = null;
        for (int page = 0; page < pages; page++) {
            if (page > 0 && next == null) {
                break;
            }
            append();
        }
        answered.removeAll();
        answered.add(answeredGroups.create());
        if (groups.empty()) {
            list.add(nobodyWaits.create(filter.narrowed()));
        }
    }

    private void more() {
        pages++;
        append();
    }

    private void append() {
        var queue = desk.queue(filter.filter(PAGE).after(next));
        next = queue.next();
        groups.add(queue.rows(), next != null);
        list.removeAll();
        list.add(groups.components());
        more.setVisible(next != null);
    }
}
