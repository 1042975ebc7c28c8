package org.koldoo.cases.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.TaskRow;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.WorkItemRef;

/** Rows of a task list under the headings overdue, today and later, with counts. */
class TaskGroups {

    private final DueText dueText;
    private final Names names;
    private final Consumer<WorkItemRef> take;
    private final Runnable changed;
    private final Map<DueText.Group, List<TaskDesk.Row>> rows = new EnumMap<>(DueText.Group.class);
    private boolean unfinished;

    TaskGroups(DueText dueText, Names names, Consumer<WorkItemRef> take, Runnable changed) {
        this.dueText = dueText;
        this.names = names;
        this.take = take;
        this.changed = changed;
    }

    void clear() {
        rows.clear();
    }

    boolean empty() {
        return rows.isEmpty();
    }

    void add(List<TaskDesk.Row> more, boolean unfinished) {
        this.unfinished = unfinished;
        more.forEach(row -> rows.computeIfAbsent(dueText.group(row.item().dueAt()), group -> new ArrayList<>())
                .add(row));
    }

    Collection<Component> components() {
        var people = names.people(rows.values().stream()
                .flatMap(List::stream)
                .map(row -> row.item().assignee())
                .toList());
        var sections = new ArrayList<Component>();
        var last = rows.keySet().stream().reduce((a, b) -> b).orElse(null);
        rows.forEach((group, some) -> sections.add(section(group, some, people, unfinished && group == last)));
        return sections;
    }

    private Section section(DueText.Group group, List<TaskDesk.Row> some, Map<UserId, String> people, boolean open) {
        var heading = new H2(Words.of("tasks.group." + group.name()));
        var count = new Span(" " + some.size() + (open ? "+" : ""));
        count.addClassName("k-count");
        heading.add(count);
        var list = new UnorderedList();
        list.addClassName("k-tasks");
        some.forEach(row -> list.add(row(row, people)));
        return new Section(heading, list);
    }

    private TaskRow row(TaskDesk.Row row, Map<UserId, String> people) {
        var item = row.item();
        var head = row.head();
        var tags = new ArrayList<Component>();
        if (head != null) {
            tags.addAll(CaseTags.of(head));
        }
        if (item.redirected() != null) {
            tags.add(new Tag(Words.of("tasks.redirected"), Tag.Tone.WARN));
        }
        var me = CurrentActor.require().id();
        if (item.assignee() != null && !item.assignee().equals(me)) {
            tags.add(new Tag(people.getOrDefault(item.assignee(), "")));
        }
        var about = head == null
                ? item.caseNumber().value()
                : head.codeName() + " · " + item.caseNumber().value();
        var shown = new TaskRow(
                Tasks.route(item), row.declaration().name().in(Words.locale()), about, tags, dueText, item.dueAt());
        return item.assignee() == null ? shown.action(takeButton(item.ref())) : shown;
    }

    private Button takeButton(WorkItemRef ref) {
        var button = new Button(Words.of("tasks.take"), click -> take(ref));
        button.addThemeVariants(ButtonVariant.AURA_TERTIARY);
        button.setDisableOnClick(true);
        return button;
    }

    private void take(WorkItemRef ref) {
        try {
            take.accept(ref);
        } catch (Refused refused) {
            Notices.refused(refused);
        }
        changed.run();
    }
}
