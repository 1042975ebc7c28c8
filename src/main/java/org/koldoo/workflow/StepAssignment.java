package org.koldoo.workflow;

import java.util.Map;
import java.util.Set;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Addressees.Addressee;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives a step to a person, or to another body when the rules give another answer now. */
@Component
class StepAssignment {

    private final WorkItemTable table;
    private final RunTable runs;
    private final MayDo mayDo;
    private final ObjectProvider<Addressees> addressees;
    private final Accounts accounts;
    private final Journal journal;
    private final ApplicationEventPublisher events;

    StepAssignment(
            WorkItemTable table,
            RunTable runs,
            MayDo mayDo,
            ObjectProvider<Addressees> addressees,
            Accounts accounts,
            Journal journal,
            ApplicationEventPublisher events) {
        this.table = table;
        this.runs = runs;
        this.mayDo = mayDo;
        this.addressees = addressees;
        this.accounts = accounts;
        this.journal = journal;
        this.events = events;
    }

    /** By the supervisor of the body the step is addressed to. */
    void assign(WorkItem locked, UserId assignee) {
        var actor = CurrentActor.require();
        if (!actor.of(locked.body()) || !actor.has(Role.SUPERVISOR)) {
            throw new Refused("workitem.notYours");
        }
        requireAble(locked, assignee);
        give(locked, assignee);
    }

    private void requireAble(WorkItem item, UserId assignee) {
        var able = accounts.find(assignee)
                .filter(StaffMember::active)
                .map(StaffMember::asActor)
                .filter(person -> person.of(item.body()) && person.has(item.role()));
        if (able.isEmpty()) {
            throw new Refused("workitem.assignee");
        }
        if (item.restricted() && !table.named(item.id()).contains(assignee)) {
            throw new Refused("workitem.assignee.notNamed");
        }
        if (keptFrom(assignee, item)) {
            throw new Refused("workitem.assignee");
        }
    }

    private boolean keptFrom(UserId person, WorkItem item) {
        return accounts.find(person)
                .map(StaffMember::asActor)
                .filter(actor -> mayDo.closedTo(actor, item))
                .isPresent();
    }

    void take(WorkItem locked) {
        var actor = CurrentActor.require();
        if (actor.id().equals(locked.assignee())) {
            return;
        }
        if (locked.assignee() != null) {
            throw new Refused("workitem.taken");
        }
        mayDo.require(actor, locked);
        give(locked, actor.id());
    }

    private void give(WorkItem locked, UserId assignee) {
        table.assign(kept(locked).assignedTo(assignee));
        journal.append(JournalEntry.of(
                "workitem.assigned",
                locked.caseNumber(),
                locked.id().toString(),
                Map.of("step", locked.element(), "assignee", assignee.toString())));
        Mechanism.does(() ->
                events.publishEvent(new WorkItemReaddressed(locked, kept(locked).item())));
    }

    private KeptItem kept(WorkItem item) {
        return table.find(item.id()).orElseThrow();
    }

    void readdress(CaseNumber caseNumber) {
        Mechanism.does(() -> readdressAll(caseNumber));
    }

    private void readdressAll(CaseNumber caseNumber) {
        for (var kept : table.lockOpen(caseNumber)) {
            var item = kept.item();
            var subject = runs.get(kept.run()).subject();
            var addressee = addressees.getObject().resolve(caseNumber, kept.party(), mayDo.declaredRole(item), subject);
            var now = given(kept, item).addressedTo(addressee);
            var named = item.restricted() ? table.named(item.id()) : Set.<UserId>of();
            if (!now.equals(kept) || !named.equals(addressee.named())) {
                readdress(kept, now, addressee);
            }
        }
    }

    /** Whoever the case is kept from now has no task of it any more. */
    private KeptItem given(KeptItem kept, WorkItem item) {
        return item.assignee() != null && keptFrom(item.assignee(), item)
                ? new KeptItem(item, kept.run(), kept.party(), false)
                : kept;
    }

    private void readdress(KeptItem before, KeptItem now, Addressee addressee) {
        table.readdress(now, addressee.named());
        var item = table.find(before.item().id()).orElseThrow().item();
        journal.append(JournalEntry.of(
                "workitem.readdressed",
                item.caseNumber(),
                item.id().toString(),
                Map.of(
                        "step", item.element(),
                        "before", before.item().body().value(),
                        "now", item.body().value())));
        events.publishEvent(new WorkItemReaddressed(before.item(), item));
    }
}
