package org.koldoo.dataout;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.supervision.Team;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.WorkItem;
import org.springframework.stereotype.Component;

/** The open tasks of a team as lines of a table: numbers, tasks, clocks and colleagues. */
@Component
class TeamRows {

    private static final int PAGE = 100;

    private final Team team;
    private final Procedures procedures;
    private final Accounts accounts;
    private final ExportWords words;

    TeamRows(Team team, Procedures procedures, Accounts accounts, ExportWords words) {
        this.team = team;
        this.procedures = procedures;
        this.accounts = accounts;
        this.words = words;
    }

    List<List<String>> rows(Locale language, int most) {
        var rows = new ArrayList<List<String>>();
        rows.add(words.heading(language, "number", "task", "due", "who", "role"));
        var filter = QueueFilter.team(PAGE);
        while (rows.size() < most) {
            var page = team.tasks(filter);
            var people = accounts.findAll(page.items().stream()
                    .map(WorkItem::assignee)
                    .filter(Objects::nonNull)
                    .flatMap(Stream::ofNullable)
                    .distinct()
                    .toList());
            for (var item : page.items()) {
                var who = item.assignee() == null ? null : people.get(item.assignee());
                rows.add(List.of(
                        item.caseNumber().value(),
                        procedures.declaration(item).name().in(language),
                        ExportWords.time(item.dueAt()),
                        who == null ? "" : name(who),
                        words.text(language, "accounts.role." + item.role().code())));
            }
            if (page.next() == null) {
                break;
            }
            filter = filter.after(page.next());
        }
        return rows;
    }

    private static String name(StaffMember member) {
        return member.displayName();
    }
}
