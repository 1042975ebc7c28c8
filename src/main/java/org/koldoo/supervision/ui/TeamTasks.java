package org.koldoo.supervision.ui;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.DueText;
import org.koldoo.base.ui.EmptyState;
import org.koldoo.base.ui.Notices;
import org.koldoo.base.ui.Tag;
import org.koldoo.base.ui.TaskRow;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.supervision.Team;
import org.koldoo.supervision.TeamOverview;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.WorkItem;

/** A list of the team's tasks; each can be given to somebody else. */
class TeamTasks extends Div {

    record Parts(Team team, Cases cases, Procedures procedures, DueText dueText) {}

    /** Which tasks: the filter the database applies, and what is left to look at in a page. */
    record Chosen(String list, QueueFilter filter, Predicate<WorkItem> also) {}

    private static final int ENOUGH = 20;

    private final transient Parts parts;
    private final transient TeamOverview overview;
    private final transient Chosen chosen;
    private final UnorderedList rows = new UnorderedList();
    private final Button more = new Button();
    private final transient Map<String, StepDeclaration> declarations = new HashMap<>();
    private QueueFilter.@Nullable Position next;

    TeamTasks(Parts parts, TeamOverview overview, Chosen chosen) {
        this.parts = parts;
        this.overview = overview;
        this.chosen = chosen;
        rows.addClassName("k-tasks");
        more.setText(getTranslation("supervision.more"));
        more.addClickListener(e -> load());
        add(new H2(title()), rows, more);
        load();
        if (rows.getComponentCount() == 0) {
            add(new EmptyState(getTranslation("supervision.none")));
        }
    }

    private String title() {
        var person = chosen.filter().assignee();
        return person == null
                ? getTranslation("supervision.list." + chosen.list())
                : getTranslation("supervision.list.person", name(person));
    }

    private void load() {
        var items = new ArrayList<WorkItem>();
        do {
            var page = parts.team().tasks(chosen.filter().after(next));
            page.items().stream().filter(chosen.also()).forEach(items::add);
            next = page.next();
        } while (next != null && items.size() < ENOUGH);
        var heads = parts.cases()
                .heads(items.stream().map(WorkItem::caseNumber).distinct().toList());
        items.forEach(item -> rows.add(row(item, heads)));
        more.setVisible(next != null);
    }

    private TaskRow row(WorkItem item, Map<CaseNumber, CaseHead> heads) {
        var head = heads.get(item.caseNumber());
        var about = item.caseNumber().value() + (head == null ? "" : ", " + head.codeName());
        var name = parts.procedures().declaration(item, declarations).name().in(getLocale());
        return new TaskRow("task/" + item.id(), name, about, tags(item, head), parts.dueText(), item.dueAt())
                .action(assign(item, name));
    }

    private List<Tag> tags(WorkItem item, @Nullable CaseHead head) {
        var who = item.assignee() == null
                ? new Tag(getTranslation("supervision.nobody"), Tag.Tone.WARN)
                : new Tag(name(item.assignee()));
        return head != null && head.danger()
                ? List.of(who, new Tag(getTranslation("supervision.danger"), Tag.Tone.ALARM))
                : List.of(who);
    }

    private String name(UserId person) {
        return overview.members().stream()
                .filter(m -> m.id().equals(person))
                .findFirst()
                .map(StaffMember::displayName)
                .orElse("…");
    }

    private Component assign(WorkItem item, String task) {
        var to = new Select<StaffMember>();
        to.setPlaceholder(getTranslation("supervision.assign"));
        to.setAriaLabel(getTranslation("supervision.assign.this", task));
        var able = overview.members().stream()
                .filter(m -> m.roles().contains(item.role()))
                .filter(m -> !m.id().equals(item.assignee()))
                .toList();
        to.setItems(able);
        to.setVisible(!able.isEmpty());
        to.setItemLabelGenerator(StaffMember::displayName);
        to.addValueChangeListener(e -> {
            if (e.isFromClient() && e.getValue() != null) {
                give(item, e.getValue(), to);
            }
        });
        return to;
    }

    private void give(WorkItem item, StaffMember to, Select<StaffMember> choice) {
        try {
            parts.team().assign(item.ref(), to.id());
            Notices.done(getTranslation("supervision.assigned", to.displayName()));
            rows.removeAll();
            next = null;
            load();
        } catch (Refused refused) {
            choice.clear();
            Notices.refused(refused);
        }
    }
}
