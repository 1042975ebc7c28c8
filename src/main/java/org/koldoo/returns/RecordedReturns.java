package org.koldoo.returns;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CodeLists;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.Scope;
import org.koldoo.cases.TasksInHand;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
class RecordedReturns implements Returns {

    private final ReturnRecords records;
    private final Repatriations repatriations;
    private final Cases cases;
    private final CaseAccess access;
    private final TasksInHand tasks;
    private final Consents consents;
    private final WorkItems workItems;
    private final CodeLists codes;
    private final Journal journal;
    private final Clock clock;

    RecordedReturns(
            ReturnRecords records,
            Repatriations repatriations,
            Cases cases,
            CaseAccess access,
            TasksInHand tasks,
            Consents consents,
            WorkItems workItems,
            CodeLists codes,
            Journal journal,
            Clock clock) {
        this.records = records;
        this.repatriations = repatriations;
        this.cases = cases;
        this.access = access;
        this.tasks = tasks;
        this.consents = consents;
        this.workItems = workItems;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void wish(WorkItemRef task, String outcome, Wish wish) {
        var item = tasks.take(task, ReturnSteps.WISH);
        boolean leaves = outcome.equals("RETURN") || outcome.equals("THIRD_COUNTRY");
        if (leaves && (wish.country() == null || !codes.knows("country", wish.country()))) {
            throw new Refused("return.country");
        }
        if (leaves && !wish.freely()) {
            throw new Refused("return.notFree");
        }
        finish(item, outcome, wish);
    }

    @Override
    @Transactional
    public void risk(WorkItemRef task, String outcome, Risk risk) {
        var item = tasks.take(task, ReturnSteps.RISK);
        if (!codes.knows("risk_level", risk.level())
                || !risk.risks().stream().allMatch(r -> codes.knows("return_risk", r))) {
            throw new Refused("return.riskLevel");
        }
        if (outcome.equals("SAFE") && risk.level().equals("CRITICAL")) {
            throw new Refused("return.criticalIsNotSafe");
        }
        finish(item, outcome, risk);
    }

    @Override
    @Transactional
    public void plan(WorkItemRef task, String outcome, @Nullable Journey journey) {
        var item = tasks.take(task, ReturnSteps.PLAN);
        var number = item.caseNumber();
        if (!outcome.equals("PLANNED")) {
            finish(item, outcome, Map.of());
            return;
        }
        if (journey == null || journey.route().isBlank() || journey.receiver().isBlank()) {
            throw new Refused("return.journey");
        }
        if (!safeSinceLastWish(number)) {
            throw new Refused("return.risk");
        }
        if (!consents.given(number, Consents.Purpose.RETURN)) {
            throw new Refused("return.consent");
        }
        if (journey.on().isBefore(LocalDate.now(clock))) {
            throw new Refused("return.past");
        }
        var repatriation = new Repatriation(number, direction(number));
        repatriation.planned(journey.on());
        repatriations.saveAndFlush(repatriation);
        finish(item, outcome, journey);
    }

    /** The newest of wish and risk must be a risk assessment that says safe. */
    private boolean safeSinceLastWish(CaseNumber number) {
        return records.of(number).stream()
                .filter(e -> e.step().equals(ReturnSteps.WISH) || e.step().equals(ReturnSteps.RISK))
                .findFirst()
                .filter(e -> e.step().equals(ReturnSteps.RISK) && e.outcome().equals("SAFE"))
                .isPresent();
    }

    private String direction(CaseNumber number) {
        return cases.read(number).foreigner() == YesNoUnsure.YES ? "OUTBOUND_FOREIGN" : "INBOUND_KG";
    }

    @Override
    @Transactional
    public void handedOver(WorkItemRef task, String outcome, @Nullable LocalDate on, String notes) {
        var item = tasks.take(task, ReturnSteps.HANDOVER);
        if (outcome.equals("HANDED_OVER")) {
            if (on == null || on.isAfter(LocalDate.now(clock))) {
                throw new Refused("return.handoverDate");
            }
            repatriations
                    .findFirstByCaseNoOrderByPlannedOnDesc(item.caseNumber().value())
                    .ifPresent(r -> {
                        r.handedOver(on);
                        repatriations.saveAndFlush(r);
                    });
        } else if (notes.isBlank()) {
            throw new Refused("return.notes");
        }
        finish(item, outcome, Map.of("on", on == null ? "" : on.toString(), "notes", notes));
    }

    @Override
    @Transactional
    public void followedUp(WorkItemRef task, String outcome, String notes) {
        var item = tasks.take(task, ReturnSteps.FOLLOW_UP);
        if (outcome.equals("CONCERN") && notes.isBlank()) {
            throw new Refused("return.notes");
        }
        repatriations
                .findFirstByCaseNoOrderByPlannedOnDesc(item.caseNumber().value())
                .ifPresent(r -> {
                    r.followedUp();
                    repatriations.saveAndFlush(r);
                });
        finish(item, outcome, Map.of("notes", notes));
    }

    private void finish(WorkItem item, String outcome, Object content) {
        records.keep(item, outcome, content);
        workItems.complete(item, outcome);
    }

    @Override
    @Transactional
    public List<Entry> of(CaseNumber number) {
        access.require(number, Scope.FULL);
        journal.append(JournalEntry.of("return.listed", number, number.value()));
        return records.of(number).stream().map(ReturnEntry::read).toList();
    }

    @Override
    @Transactional
    public List<Trip> trips(CaseNumber number) {
        access.require(number, Scope.FULL);
        journal.append(JournalEntry.of("return.listed", number, "trips"));
        return repatriations.findByCaseNoOrderByPlannedOnDesc(number.value()).stream()
                .map(Repatriation::read)
                .toList();
    }
}
