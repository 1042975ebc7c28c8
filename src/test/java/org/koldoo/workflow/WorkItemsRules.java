package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koldoo.workflow.testing.Runs.person;
import static org.koldoo.workflow.testing.StubPorts.OWNER;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import org.flowable.engine.TaskService;
import org.flowable.task.api.TaskInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.Addressees.Addressee;
import org.koldoo.workflow.testing.Runs;
import org.koldoo.workflow.testing.StubPorts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

/** How work items behave, on each database. */
abstract class WorkItemsRules {

    private static final BodyCode CENTRE = BodyCode.of("CCO");

    @Autowired
    Runs runs;

    @Autowired
    WorkItems items;

    @Autowired
    Attempts attempts;

    @Autowired
    Procedures procedures;

    @Autowired
    WorkItemRepair repair;

    @Autowired
    TaskService engine;

    @Autowired
    StubPorts.SetFacts facts;

    @Autowired
    StubPorts.SetAddressees addressees;

    @Autowired
    Journal journal;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    MutableClock clock;

    @Autowired
    TeamFigures figures;

    @MockitoBean
    CaseWalls walls;

    private CaseNumber caseNumber = CaseNumber.random();

    @BeforeEach
    void aCaseOfItsOwn() {
        caseNumber = CaseNumber.random();
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    @Test
    void aStepIsAddressedWhenItIsCreatedAndDueByItsParameter() {
        runs.start(caseNumber, "referral");
        var item = runs.open(caseNumber, "answerReferral");
        assertThat(item.body()).isEqualTo(CENTRE);
        assertThat(item.role()).isEqualTo(Role.CASEWORKER);
        assertThat(item.dueAt()).isEqualTo("2026-11-26T17:59:59Z");
        assertThat(item.subject()).isNotNull();
        assertThat(item.version()).isZero();
    }

    @Test
    void theAnswerMovesTheProcedureOnAndEndsTheClocks() {
        runs.start(caseNumber, "referral");
        assertThat(runs.timers(caseNumber)).hasSize(2);
        runs.complete(runs.open(caseNumber, "answerReferral"), "ACCEPTED");
        assertThat(open()).containsExactly("confirmArrival");
        assertThat(runs.timers(caseNumber)).isEmpty();
        runs.complete(runs.open(caseNumber, "confirmArrival"), "ARRIVED");
        runs.complete(runs.open(caseNumber, "confirmService"), "SERVED");
        assertThat(runs.ended(caseNumber)).isTrue();
    }

    @Test
    void silenceEscalatesAndTheLateAnswerCancelsTheEscalation() {
        runs.start(caseNumber, "referral");
        runs.timers(caseNumber).forEach(runs::fire);
        assertThat(open()).contains("answerReferral", "chaseReferral", "escalateReferral");
        runs.complete(runs.open(caseNumber, "answerReferral"), "ACCEPTED");
        assertThat(open()).containsExactly("confirmArrival");
        assertThat(items.ofCase(caseNumber).stream()
                        .filter(item -> item.state() == WorkItemState.CANCELLED)
                        .map(WorkItem::element))
                .containsExactlyInAnyOrder("chaseReferral", "escalateReferral");
        assertEngineAgrees();
    }

    @Test
    void ofEightWhoCompleteAtOnceOneWinsAndTheOthersLearnWhoAndNothingIsOverwritten() throws Exception {
        runs.start(caseNumber, "referral");
        var item = runs.open(caseNumber, "answerReferral");
        var people = new ArrayList<Actor>();
        for (int i = 0; i < 8; i++) {
            people.add(person(CENTRE, Role.CASEWORKER));
        }
        var won = new ArrayList<Actor>();
        var told = new ArrayList<AlreadyDone>();
        try (var threads = Executors.newFixedThreadPool(8)) {
            List<Callable<Object>> work = people.stream()
                    .map(actor -> (Callable<Object>) () -> tryTo(actor, item))
                    .toList();
            for (var result : threads.invokeAll(work)) {
                switch (result.get()) {
                    case Actor winner -> won.add(winner);
                    case AlreadyDone lost -> told.add(lost);
                    default -> throw new AssertionError(result.get().toString());
                }
            }
        }
        assertThat(won).hasSize(1);
        assertThat(told)
                .hasSize(7)
                .allSatisfy(lost -> assertThat(lost.item().completedBy())
                        .isEqualTo(won.getFirst().id()));
        assertThat(open()).containsExactly("confirmArrival");
        assertEngineAgrees();
    }

    private Object tryTo(Actor actor, WorkItem item) {
        try {
            attempts.run(() -> runs.complete(actor, item, "ACCEPTED"));
            return actor;
        } catch (Refused refused) {
            return refused;
        }
    }

    @Test
    void onlyWhoItIsAddressedToMayDoIt() {
        runs.start(caseNumber, "referral");
        var item = runs.open(caseNumber, "answerReferral");
        assertThat(items.mayDo(person(CENTRE, Role.CASEWORKER), item)).isTrue();
        assertThat(items.mayDo(person(CENTRE, Role.OFFICER), item)).isFalse();
        assertThat(items.mayDo(person(OWNER, Role.CASEWORKER), item)).isFalse();
        refused("workitem.notYours", () -> runs.complete(person(OWNER, Role.CASEWORKER), item, "ACCEPTED"));
        refused("workitem.outcome", () -> runs.complete(item, "SOMETHING"));
        assertThat(runs.open(caseNumber, "answerReferral").version()).isZero();
    }

    @Test
    void theSamePersonDoesNotDecideTwice() {
        runs.start(caseNumber, "closure");
        var both = person(OWNER, Role.CASEWORKER, Role.SUPERVISOR);
        runs.complete(both, runs.open(caseNumber, "proposeClosure"), "READY");
        var approval = runs.open(caseNumber, "approveClosure");
        assertThat(items.mayDo(both, approval)).isFalse();
        refused("workitem.secondPerson", () -> runs.complete(both, approval, "APPROVED"));
        runs.complete(person(OWNER, Role.SUPERVISOR), approval, "APPROVED");
        assertThat(runs.ended(caseNumber)).isTrue();
    }

    @Test
    void aRestrictedStepExistsOnlyForTheNamedTeam() {
        var named = person(OWNER, Role.CASEWORKER);
        var colleague = person(OWNER, Role.CASEWORKER, Role.SUPERVISOR);
        addressees.set(
                caseNumber,
                "owner",
                new Addressee(OWNER, null, Role.CASEWORKER, null, true, null, null, Set.of(named.id())));
        runs.start(caseNumber, "closure");
        var item = runs.open(caseNumber, "proposeClosure");
        assertThat(queue(named, QueueFilter.mine(100))).contains(item.id());
        assertThat(queue(colleague, QueueFilter.mine(100))).doesNotContain(item.id());
        assertThat(queue(colleague, QueueFilter.team(100))).doesNotContain(item.id());
        assertThat(items.mayDo(colleague, item)).isFalse();
        refused("workitem.notYours", () -> runs.complete(colleague, item, "READY"));
        assertThat(items.mayDo(named, item)).isTrue();
    }

    /** Though it lies with their body and role, and colleagues have it in their lists. */
    @Test
    @Asvs("V8.2.2")
    void aTaskOfACaseThatIsKeptFromSomebodyIsInNoListOfTheirsAndInNoFigure() {
        var body = BodyCode.of("KEPTOUT");
        addressees.set(caseNumber, "receiver", new Addressee(body, null, Role.CASEWORKER, null, false, null, null));
        runs.start(caseNumber, "referral");
        var item = runs.open(caseNumber, "answerReferral");
        var colleague = person(body, Role.CASEWORKER, Role.SUPERVISOR);
        var keptOut = person(body, Role.CASEWORKER, Role.SUPERVISOR);
        when(walls.closedTo(keptOut)).thenReturn(Set.of(caseNumber));
        var ofOthers = CaseNumber.random();
        addressees.set(
                ofOthers,
                "receiver",
                new Addressee(BodyCode.of("OTHERS"), null, Role.CASEWORKER, null, false, null, null));
        runs.start(ofOthers, "referral");

        for (var filter : List.of(QueueFilter.mine(100), QueueFilter.team(100))) {
            assertThat(queue(colleague, filter)).containsExactly(item.id());
            assertThat(queue(keptOut, filter)).isEmpty();
        }
        assertThat(Acting.as(colleague, () -> figures.of(colleague)).open()).isOne();
        assertThat(Acting.as(keptOut, () -> figures.of(keptOut)).open()).isZero();
        assertThat(items.mayDo(colleague, item)).isTrue();
        assertThat(items.mayDo(keptOut, item)).isFalse();
        refused("workitem.notYours", () -> runs.complete(keptOut, item, "ACCEPTED"));
    }

    @Test
    @Asvs("V8.2.2")
    void aRestrictedTaskIsInTheListAndTheFiguresOfItsTeamAlone() {
        var body = BodyCode.of("TEAM");
        var named = person(body, Role.CASEWORKER, Role.SUPERVISOR);
        var colleague = person(body, Role.CASEWORKER, Role.SUPERVISOR);
        var lawyer = person(body, Role.LAWYER);
        addressees.set(
                caseNumber,
                "receiver",
                new Addressee(body, null, Role.CASEWORKER, null, true, null, null, Set.of(named.id(), lawyer.id())));
        runs.start(caseNumber, "referral");
        var item = runs.open(caseNumber, "answerReferral");
        for (var filter : List.of(QueueFilter.mine(100), QueueFilter.team(100))) {
            assertThat(queue(named, filter)).containsExactly(item.id());
            assertThat(queue(colleague, filter)).isEmpty();
        }
        assertThat(queue(lawyer, QueueFilter.mine(100)))
                .as("not what a lawyer does")
                .isEmpty();
        assertThat(Acting.as(named, () -> figures.of(named)).open()).isOne();
        assertThat(Acting.as(colleague, () -> figures.of(colleague)).open()).isZero();
    }

    @Test
    @Asvs("V8.2.2")
    void aTaskOfAnOfficeIsForNoOtherOfficeOfTheBodyAndOneOfTheBodyForAllOfThem() {
        var body = BodyCode.of("OFFICES");
        var ofAll = CaseNumber.random();
        addressees.set(caseNumber, "receiver", new Addressee(body, "OSH", Role.CASEWORKER, null, false, null, null));
        addressees.set(ofAll, "receiver", new Addressee(body, null, Role.CASEWORKER, null, false, null, null));
        runs.start(caseNumber, "referral");
        runs.start(ofAll, "referral");
        var osh = runs.open(caseNumber, "answerReferral");
        var all = runs.open(ofAll, "answerReferral");
        var there = new Actor(UserId.random(), body, "OSH", Set.of(Role.CASEWORKER));
        var elsewhere = new Actor(UserId.random(), body, "NARYN", Set.of(Role.CASEWORKER));
        var nowhere = person(body, Role.CASEWORKER);

        assertThat(queue(there, QueueFilter.mine(100))).containsExactlyInAnyOrder(osh.id(), all.id());
        for (var other : List.of(elsewhere, nowhere)) {
            assertThat(queue(other, QueueFilter.mine(100))).containsExactly(all.id());
            assertThat(items.mayDo(other, osh)).isFalse();
            assertThat(items.mayDo(other, all)).isTrue();
        }
        assertThat(items.mayDo(there, osh)).isTrue();
    }

    @Test
    void whatIsTakenIsMineAndNobodyElsesUntilTheRulesSayOtherwise() {
        runs.start(caseNumber, "referral");
        var me = person(CENTRE, Role.CASEWORKER);
        var other = person(CENTRE, Role.CASEWORKER);
        var item = runs.open(caseNumber, "answerReferral");
        take(me, item);
        var mine = runs.open(caseNumber, "answerReferral");
        assertThat(mine.assignee()).isEqualTo(me.id());
        assertThat(mine.version()).isEqualTo(1);
        refused("workitem.changed", () -> runs.complete(other, item, "ACCEPTED"));
        refused("workitem.notYours", () -> runs.complete(other, mine, "ACCEPTED"));
        refused("workitem.taken", () -> take(other, mine));
        readdress();
        assertThat(runs.open(caseNumber, "answerReferral").assignee()).isEqualTo(me.id());
        addressees.set(
                caseNumber, "receiver", new Addressee(OWNER, null, Role.CASEWORKER, null, false, "NO_BASIS", CENTRE));
        readdress();
        var redirected = runs.open(caseNumber, "answerReferral");
        assertThat(redirected.body()).isEqualTo(OWNER);
        assertThat(redirected.assignee()).isNull();
        assertThat(redirected.intendedBody()).isEqualTo(CENTRE);
        assertThat(redirected.redirected()).isEqualTo("NO_BASIS");
        assertEngineAgrees();
    }

    @Test
    void theOwnerClosesAnotherBodysStepButNotTheOwn() {
        runs.start(caseNumber, "referral");
        var item = runs.open(caseNumber, "answerReferral");
        refused("workitem.notYours", () -> completeFor(person(CENTRE, Role.CASEWORKER), item, "ACCEPTED"));
        completeFor(person(OWNER, Role.CASEWORKER), item, "ACCEPTED");
        assertThat(items.find(item.id()).orElseThrow().state()).isEqualTo(WorkItemState.ANSWERED_OUTSIDE);
        assertThat(open()).containsExactly("confirmArrival");
    }

    @Test
    void stoppingARunCancelsItsSteps() {
        var run = runs.start(caseNumber, "referral");
        runs.as(person(OWNER, Role.CASEWORKER), () -> {
            procedures.stop(run, "WITHDRAWN");
            return run;
        });
        assertThat(open()).isEmpty();
        assertThat(runs.ended(caseNumber)).isTrue();
        assertEngineAgrees();
    }

    @Test
    void aCalledProcedureBelongsToTheSameCaseAndOwnerAndEndsWithIt() {
        facts.set(caseNumber, "fact_consent_asked", true);
        facts.set(caseNumber, "fact_consent_given", true);
        facts.set(caseNumber, "fact_danger", true);
        var run = runs.start(caseNumber, "nrm");
        assertThat(open()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(procedures.runsOf(caseNumber)).hasSizeGreaterThanOrEqualTo(3);
        runs.as(person(OWNER, Role.CASEWORKER), () -> {
            procedures.stop(run, "WITHDRAWN");
            return run;
        });
        assertThat(runs.ended(caseNumber)).isTrue();
        assertThat(open()).isEmpty();
    }

    @Test
    void theOwnersOwnVersionOfATopicRuns() {
        var police = BodyCode.of("MVD");
        runs.start(caseNumber, "screening", police);
        assertThat(procedures.runsOf(caseNumber).getFirst().version()).isNotEqualTo(nationalVersion("screening"));
    }

    private UUID nationalVersion(String topic) {
        var other = CaseNumber.random();
        runs.start(other, topic);
        return procedures.runsOf(other).getFirst().version();
    }

    @Test
    void whatAGatewayReadIsInTheJournalOnce() {
        facts.set(caseNumber, "fact_detained", true);
        runs.start(caseNumber, "screening");
        var read = journal.ofCase(caseNumber, 100).stream()
                .filter(line -> line.action().equals("gateway.read"))
                .toList();
        assertThat(read).hasSize(1);
        assertThat(read.getFirst().facts()).containsEntry("fact_detained", "true");
        assertThat(read.getFirst().object()).startsWith("screening/");
    }

    @Test
    void repairBringsBackWhatIsMissingAndTakesAwayWhatIsTooMuch() {
        runs.start(caseNumber, "referral");
        var item = runs.open(caseNumber, "answerReferral");
        var other = CaseNumber.random();
        runs.start(other, "referral");
        jdbc.sql("delete from work_item where id = ?").param(item.id().value()).update();
        jdbc.sql("update work_item set state = 'CANCELLED' where case_no = ?")
                .param(other.value())
                .update();
        var result = CurrentActor.as(Actor.SYSTEM, repair::repair);
        assertThat(result.added()).isEqualTo(2);
        assertThat(runs.open(caseNumber, "answerReferral").body()).isEqualTo(CENTRE);
        assertThat(runs.open(other)).hasSize(1);
        assertThat(CurrentActor.as(Actor.SYSTEM, repair::repair).sound()).isTrue();
    }

    @Test
    void aQueueIsReadPageByPageInTheOrderOfItsDeadlines() {
        var body = BodyCode.of("IOM");
        for (int i = 0; i < 7; i++) {
            var number = CaseNumber.random();
            addressees.set(number, "receiver", new Addressee(body, null, Role.CASEWORKER, null, false, null, null));
            runs.start(number, "referral");
            clock.advance(Duration.ofHours(30));
        }
        var reader = person(body, Role.CASEWORKER);
        var seen = new ArrayList<WorkItem>();
        var filter = QueueFilter.mine(3);
        WorkQueue page;
        do {
            var asked = filter;
            page = Acting.as(reader, () -> items.queue(reader, asked));
            seen.addAll(page.items());
            filter = filter.after(page.next());
        } while (page.next() != null);
        assertThat(seen).hasSize(7);
        assertThat(seen.stream().map(WorkItem::dueAt).toList()).isSorted();
        assertThat(seen.stream().map(WorkItem::id).collect(Collectors.toSet())).hasSize(7);
    }

    private List<WorkItemId> queue(Actor actor, QueueFilter filter) {
        return Acting.as(actor, () -> items.queue(actor, filter)).items().stream()
                .map(WorkItem::id)
                .toList();
    }

    private List<String> open() {
        return runs.open(caseNumber).stream().map(WorkItem::element).toList();
    }

    private void take(Actor actor, WorkItem item) {
        runs.as(actor, () -> {
            items.take(items.lock(item.ref()));
            return item;
        });
    }

    private void readdress() {
        runs.as(person(OWNER, Role.CASEWORKER), () -> {
            items.readdress(caseNumber);
            return caseNumber;
        });
    }

    private void completeFor(Actor actor, WorkItem item, String outcome) {
        runs.as(actor, () -> {
            items.completeFor(items.lock(item.ref()), WorkItemState.ANSWERED_OUTSIDE, outcome);
            return item;
        });
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    /** The open work items of the case are the engine's tasks, one for one. */
    private void assertEngineAgrees() {
        var tasks = engine.createTaskQuery().processInstanceBusinessKey(caseNumber.value()).list().stream()
                .map(TaskInfo::getId)
                .toList();
        assertThat(runs.open(caseNumber).stream().map(item -> item.id().toString()))
                .containsExactlyInAnyOrderElementsOf(tasks);
    }
}
