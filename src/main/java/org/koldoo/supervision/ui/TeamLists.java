package org.koldoo.supervision.ui;

import com.vaadin.flow.component.Component;
import java.time.Instant;
import java.util.UUID;
import org.koldoo.base.CodeLists;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.DueText;
import org.koldoo.cases.Cases;
import org.koldoo.institutions.Institutions;
import org.koldoo.referrals.ReferralBoard;
import org.koldoo.supervision.Team;
import org.koldoo.supervision.TeamOverview;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;

/** Makes the list behind a number of the team page. */
@org.springframework.stereotype.Component
class TeamLists {

    /** Before the id of a person, in the address of their list. */
    static final String OF = "of-";

    private final Team team;
    private final Cases cases;
    private final Procedures procedures;
    private final ReferralBoard board;
    private final Institutions institutions;
    private final CodeLists codes;
    private final WorkItems workItems;
    private final DueText dueText;

    TeamLists(
            Team team,
            Cases cases,
            Procedures procedures,
            ReferralBoard board,
            Institutions institutions,
            CodeLists codes,
            WorkItems workItems,
            DueText dueText) {
        this.team = team;
        this.cases = cases;
        this.procedures = procedures;
        this.board = board;
        this.institutions = institutions;
        this.codes = codes;
        this.workItems = workItems;
        this.dueText = dueText;
    }

    Component create(String list, TeamOverview overview, Instant now) {
        return switch (list) {
            case "sent" ->
                new ReferralTable(board, ReferralBoard.Direction.SENT, institutions, codes, workItems, dueText);
            case "received" ->
                new ReferralTable(board, ReferralBoard.Direction.RECEIVED, institutions, codes, workItems, dueText);
            case "outside" -> new OutsideTable(team, cases, procedures, institutions, overview.outside());
            default ->
                new TeamTasks(new TeamTasks.Parts(team, cases, procedures, dueText), overview, filter(list, now));
        };
    }

    private static TeamTasks.Chosen filter(String list, Instant now) {
        var all = QueueFilter.team(50);
        if (list.startsWith(OF)) {
            return of(list.substring(OF.length()), all);
        }
        return switch (list) {
            case "overdue" ->
                new TeamTasks.Chosen(list, new QueueFilter(false, true, null, now, null, null, 50), item -> true);
            case "unassigned" -> new TeamTasks.Chosen(list, all, item -> item.assignee() == null);
            case "approvals" -> new TeamTasks.Chosen(list, all, TeamLists::approval);
            default -> new TeamTasks.Chosen("open", all, item -> true);
        };
    }

    /** What one person carries; anything that is nobody's id shows everything. */
    private static TeamTasks.Chosen of(String person, QueueFilter all) {
        try {
            var id = new UserId(UUID.fromString(person));
            return new TeamTasks.Chosen(
                    "person", new QueueFilter(false, true, id, null, null, null, all.size()), item -> true);
        } catch (IllegalArgumentException notAnId) {
            return new TeamTasks.Chosen("open", all, item -> true);
        }
    }

    private static boolean approval(WorkItem item) {
        return item.role() == org.koldoo.base.Role.SUPERVISOR;
    }
}
