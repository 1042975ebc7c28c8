package org.koldoo.cases;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Labels;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.workflow.Addressees;
import org.koldoo.workflow.ProcedureDetails;
import org.koldoo.workflow.ProcedureRun;
import org.koldoo.workflow.ProcedureSummary;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.StepChoice;
import org.koldoo.workflow.StepDeclaration;
import org.koldoo.workflow.StepField;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemClosed;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItemOpened;
import org.koldoo.workflow.WorkItemReaddressed;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItemState;
import org.koldoo.workflow.WorkItems;
import org.koldoo.workflow.WorkQueue;

/** Work items in memory that are addressed by the real port and followed by the real listener. */
final class Engine implements WorkItems, Procedures {

    List<String> missing = List.of();

    final Map<WorkItemId, WorkItem> items = new HashMap<>();
    final List<String> started = new ArrayList<>();
    final Set<String> discloses = new HashSet<>(Set.of("sex", "age_class", "language"));
    String stepKey = "custom";
    List<StepField> fields = List.of();
    List<StepChoice> outcomes = List.of();
    Addressees addressees;
    StepNews news;

    /** Opens a step for a party. */
    WorkItem step(CaseNumber number, String party, Role role) {
        var item = addressed(
                new WorkItemId(UUID.randomUUID()), number, party, role, addressees.resolve(number, party, role, null));
        items.put(item.id(), item);
        news.on(new WorkItemOpened(item));
        return item;
    }

    private WorkItem addressed(WorkItemId id, CaseNumber number, String party, Role role, Addressees.Addressee to) {
        return new WorkItem(
                id,
                number,
                null,
                "topic",
                new UUID(1, 1),
                party + "." + role,
                stepKey,
                Stage.SUPPORT,
                to.body(),
                to.office(),
                to.role(),
                to.assignee(),
                to.redirected(),
                to.intendedBody(),
                to.restricted(),
                Instant.EPOCH,
                null,
                WorkItemState.OPEN,
                null,
                null,
                null,
                0);
    }

    WorkItem now(WorkItem item) {
        return items.get(item.id());
    }

    @Override
    public WorkQueue queue(Actor actor, QueueFilter filter) {
        return new WorkQueue(List.of(), null);
    }

    @Override
    public List<WorkItem> ofCase(CaseNumber number) {
        return items.values().stream()
                .filter(item -> item.caseNumber().equals(number))
                .toList();
    }

    @Override
    public List<WorkItem> openOfCases(Collection<CaseNumber> cases) {
        return items.values().stream()
                .filter(item -> item.open() && cases.contains(item.caseNumber()))
                .toList();
    }

    @Override
    public boolean mayDo(Actor actor, WorkItem item) {
        return actor.of(item.body())
                && (item.assignee() == null
                        ? actor.has(item.role()) && !item.restricted()
                        : item.assignee().equals(actor.id()));
    }

    @Override
    public List<String> missing(WorkItem item) {
        return missing;
    }

    @Override
    public Optional<WorkItem> find(WorkItemId id) {
        return Optional.ofNullable(items.get(id));
    }

    @Override
    public WorkItem lock(WorkItemRef ref) {
        return items.get(ref.id());
    }

    @Override
    public void complete(WorkItem locked, String outcome) {
        completeFor(locked, WorkItemState.DONE, outcome);
    }

    @Override
    public void completeFor(WorkItem item, WorkItemState how, String outcome) {
        var done = new WorkItem(
                item.id(),
                item.caseNumber(),
                null,
                item.topic(),
                item.procedureVersion(),
                item.element(),
                item.stepKey(),
                item.stage(),
                item.body(),
                item.office(),
                item.role(),
                item.assignee(),
                item.redirected(),
                item.intendedBody(),
                item.restricted(),
                item.createdAt(),
                null,
                how,
                outcome,
                null,
                Instant.EPOCH,
                1);
        items.put(item.id(), done);
        news.on(new WorkItemClosed(done));
    }

    @Override
    public void assign(WorkItem locked, UserId assignee) {}

    @Override
    public void take(WorkItem locked) {}

    @Override
    public void readdress(CaseNumber number) {
        for (var before : openOfCases(List.of(number))) {
            var party = before.element().substring(0, before.element().indexOf('.'));
            var role = Role.valueOf(before.element().substring(party.length() + 1));
            var now = addressed(before.id(), number, party, role, addressees.resolve(number, party, role, null));
            items.put(now.id(), now);
            news.on(new WorkItemReaddressed(before, now));
        }
    }

    @Override
    public UUID start(CaseNumber number, String topic, BodyCode owner, UUID subject) {
        started.add(topic);
        return UUID.randomUUID();
    }

    @Override
    public void stop(UUID run, String reasonCode) {}

    @Override
    public List<Waiting> waiting(CaseNumber caseNumber) {
        return List.of();
    }

    @Override
    public List<ProcedureRun> runsOf(CaseNumber number) {
        return List.of();
    }

    @Override
    public List<ProcedureSummary> active() {
        return List.of();
    }

    @Override
    public Optional<ProcedureDetails> details(UUID version) {
        return Optional.empty();
    }

    @Override
    public StepDeclaration declaration(WorkItem item) {
        var none = new Labels("", "", "");
        return new StepDeclaration(
                item.topic(),
                item.element(),
                item.stepKey(),
                item.stage(),
                none,
                none,
                fields,
                outcomes,
                discloses,
                "owner",
                item.role(),
                null,
                null,
                null);
    }
}
