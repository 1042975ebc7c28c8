package org.koldoo.supervision;

import java.util.List;
import java.util.Map;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.cases.AnsweredForOthers;
import org.koldoo.cases.Cases;
import org.koldoo.cases.TasksInHand;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.referrals.ReferralBoard;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.TeamFigures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.koldoo.workflow.WorkQueue;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("hasRole('SUPERVISOR')")
class OwnTeam implements Team {

    private final TeamFigures figures;
    private final WorkItems workItems;
    private final TasksInHand hand;
    private final ReferralBoard referrals;
    private final Accounts accounts;
    private final Cases cases;
    private final AnsweredForOthers answered;
    private final Journal journal;

    OwnTeam(
            TeamFigures figures,
            WorkItems workItems,
            TasksInHand hand,
            ReferralBoard referrals,
            Accounts accounts,
            Cases cases,
            AnsweredForOthers answered,
            Journal journal) {
        this.figures = figures;
        this.workItems = workItems;
        this.hand = hand;
        this.referrals = referrals;
        this.accounts = accounts;
        this.cases = cases;
        this.answered = answered;
        this.journal = journal;
    }

    @Override
    @Transactional
    public TeamOverview overview() {
        var actor = CurrentActor.require();
        journal.append(JournalEntry.general("list.team", actor.requireBody().value(), Map.of()));
        return new TeamOverview(
                figures.of(actor),
                referrals.open(ReferralBoard.Direction.SENT),
                referrals.open(ReferralBoard.Direction.RECEIVED),
                answered.count(),
                accounts.ofBody(actor.requireBody()));
    }

    @Override
    @Transactional
    public WorkQueue tasks(QueueFilter filter) {
        var queue = workItems.queue(CurrentActor.require(), filter);
        journal.append(JournalEntry.general(
                "list.teamTasks",
                "team",
                Map.of("count", String.valueOf(queue.items().size()))));
        return queue;
    }

    @Override
    @Transactional
    public List<WorkItem> closedForOthers(int size) {
        var items = answered.closedForOthers(size);
        journal.append(
                JournalEntry.general("list.closedForOthers", "team", Map.of("count", String.valueOf(items.size()))));
        return items;
    }

    @Override
    @Transactional
    public void assign(WorkItemRef task, UserId to) {
        ownBody(to);
        hand.ofOwnBody(task.id());
        workItems.assign(workItems.lock(task), to);
    }

    @Override
    @Transactional
    public void reassign(CaseNumber number, UserId to) {
        ownBody(to);
        cases.reassign(number, to);
    }

    private void ownBody(UserId to) {
        var body = CurrentActor.require().requireBody();
        boolean colleague = accounts.find(to)
                .filter(m -> m.active() && body.equals(m.body()))
                .isPresent();
        if (!colleague) {
            throw new Refused("team.notColleague");
        }
    }
}
