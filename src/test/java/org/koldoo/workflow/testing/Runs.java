package org.koldoo.workflow.testing;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.flowable.engine.ManagementService;
import org.flowable.job.api.Job;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.transaction.support.TransactionTemplate;

/** Starts procedures, does steps as whoever they are addressed to, and lets timers fire. */
public class Runs {

    private final Procedures procedures;
    private final WorkItems items;
    private final ManagementService engine;
    private final MutableClock clock;
    private final TransactionTemplate transaction;

    Runs(
            Procedures procedures,
            WorkItems items,
            ManagementService engine,
            MutableClock clock,
            TransactionTemplate transaction) {
        this.procedures = procedures;
        this.items = items;
        this.engine = engine;
        this.clock = clock;
        this.transaction = transaction;
    }

    public UUID start(CaseNumber caseNumber, String topic) {
        return start(caseNumber, topic, StubPorts.OWNER);
    }

    public UUID start(CaseNumber caseNumber, String topic, BodyCode owner) {
        return as(person(owner, Role.CASEWORKER), () -> procedures.start(caseNumber, topic, owner, UUID.randomUUID()));
    }

    public boolean ended(CaseNumber caseNumber) {
        return procedures.runsOf(caseNumber).stream().allMatch(run -> run.endedAt() != null);
    }

    public List<WorkItem> open(CaseNumber caseNumber) {
        return items.ofCase(caseNumber).stream().filter(WorkItem::open).toList();
    }

    public WorkItem open(CaseNumber caseNumber, String element) {
        return open(caseNumber).stream()
                .filter(item -> item.element().equals(element))
                .findFirst()
                .orElseThrow(() -> new AssertionError("No open step " + element + " in " + open(caseNumber)));
    }

    /** A new person each time, so that a second person is always another one. */
    public void complete(WorkItem item, String outcome) {
        complete(person(item.body(), item.role()), item, outcome);
    }

    public void complete(Actor actor, WorkItem item, String outcome) {
        as(actor, () -> {
            items.complete(items.lock(item.ref()), outcome);
            return item;
        });
    }

    /** The timers of a case that are running, the next one first. */
    public List<Job> timers(CaseNumber caseNumber) {
        return procedures.runsOf(caseNumber).stream()
                .flatMap(run ->
                        engine.createTimerJobQuery().processInstanceId(run.id().toString()).list().stream())
                .sorted(java.util.Comparator.comparing(Job::getDuedate))
                .toList();
    }

    /** Moves the clock to the timer and lets the program work it. */
    public void fire(Job timer) {
        if (clock.instant().isBefore(timer.getDuedate().toInstant())) {
            clock.set(timer.getDuedate().toInstant());
        }
        CurrentActor.as(Actor.SYSTEM, () -> {
            var job = engine.moveTimerToExecutableJob(timer.getId());
            engine.executeJob(job.getId());
        });
    }

    public <T> T as(Actor actor, Supplier<T> work) {
        return CurrentActor.as(actor, () -> transaction.execute(status -> work.get()));
    }

    public static Actor person(BodyCode body, Role... roles) {
        return new Actor(UserId.random(), body, null, Set.of(roles));
    }
}
