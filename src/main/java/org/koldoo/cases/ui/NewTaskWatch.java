package org.koldoo.cases.ui;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.shared.Registration;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.ui.ShellNotice;
import org.koldoo.base.ui.Waits;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItems;

/** Where this device was asked to, says how many tasks are new since the page was last looked at. A number, nothing else. */
@org.springframework.stereotype.Component
class NewTaskWatch implements ShellNotice {

    private static final int POLL_MILLIS = 60_000;
    private static final int MOST = 100;
    private static final Set<Role> WITH_TASKS =
            Set.of(Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.COORDINATOR, Role.LAWYER);

    private final WorkItems workItems;

    NewTaskWatch(WorkItems workItems) {
        this.workItems = workItems;
    }

    @Override
    public int order() {
        return 95;
    }

    @Override
    public Optional<Component> create(Waits waits) {
        return CurrentActor.find()
                .filter(actor -> actor.roles().stream().anyMatch(WITH_TASKS::contains))
                .map(actor -> new Watch());
    }

    /** What this window has told of already. */
    record Known(Set<WorkItemId> tasks) {
        Known {
            tasks = Set.copyOf(tasks);
        }
    }

    private final class Watch extends Span {

        private @Nullable Registration polls;

        @Override
        protected void onAttach(AttachEvent event) {
            var ui = event.getUI();
            getElement()
                    .executeJs(
                            "return window.koldoo && window.koldoo.notices ? window.koldoo.notices.state() : 'CANNOT'")
                    .then(String.class, state -> start(ui, state));
            addDetachListener(detach -> {
                detach.unregisterListener();
                if (polls != null) {
                    polls.remove();
                }
            });
        }

        private void start(UI ui, String state) {
            if (!state.equals("ON")) {
                return;
            }
            if (ui.getPollInterval() < 0) {
                ui.setPollInterval(POLL_MILLIS);
            }
            look(ui);
            polls = ui.addPollListener(poll -> look(ui));
        }

        private void look(UI ui) {
            var now = tasks();
            var known = ComponentUtil.getData(ui, Known.class);
            if (known != null) {
                var fresh = new HashSet<>(now);
                fresh.removeAll(known.tasks());
                if (!fresh.isEmpty()) {
                    getElement().executeJs("window.koldoo.notices.tell($0)", Words.of("notices.tasks", fresh.size()));
                }
            }
            ComponentUtil.setData(ui, Known.class, new Known(now));
        }
    }

    private Set<WorkItemId> tasks() {
        return workItems.queue(CurrentActor.require(), QueueFilter.mine(MOST)).items().stream()
                .map(item -> item.id())
                .collect(Collectors.toSet());
    }
}
