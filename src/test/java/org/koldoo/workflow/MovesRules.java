package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.koldoo.workflow.testing.StubPorts.OWNER;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.flowable.engine.RuntimeService;
import org.flowable.engine.TaskService;
import org.flowable.engine.impl.persistence.entity.ExecutionEntity;
import org.flowable.task.api.TaskInfo;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Acting;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.Addressees.Addressee;
import org.koldoo.workflow.ProcedureMoves.Pick;
import org.koldoo.workflow.ProcedureMoves.Progress;
import org.koldoo.workflow.ProcedureMoves.State;
import org.koldoo.workflow.ProcedureMoves.Why;
import org.koldoo.workflow.testing.Runs;
import org.koldoo.workflow.testing.StubPorts;
import org.springframework.beans.factory.annotation.Autowired;

/** How running cases are moved to another version, on each database. Each test has a procedure of its own. */
abstract class MovesRules {

    private static final Actor COORDINATOR = Runs.person(OWNER, Role.COORDINATOR);
    private static final AtomicInteger NUMBER = new AtomicInteger();

    @Autowired
    ProcedureMoves moves;

    @Autowired
    MoveWorker worker;

    @Autowired
    ProcedureVersions versions;

    @Autowired
    Procedures procedures;

    @Autowired
    Runs runs;

    @Autowired
    WorkItems items;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService engine;

    @Autowired
    StubPorts.SetAddressees addressees;

    @Autowired
    StubPorts.SetFacts facts;

    @Autowired
    Journal journal;

    @Autowired
    MutableClock clock;

    private String topic = "";

    @BeforeEach
    void aProcedureOfItsOwn() {
        topic = "moved-" + NUMBER.incrementAndGet() + "-"
                + getClass().getSimpleName().toLowerCase();
    }

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    /** Wherever cases stand in whichever procedure: they go on in the new version with what they had, to their end. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("procedures")
    void everyCaseGoesOnAsItWasAndComesToItsEnd(String name) {
        var random = new Random(7);
        var first = publish(name, "");
        var cases = new ArrayList<CaseNumber>();
        for (int i = 0; i < 3; i++) {
            var number = CaseNumber.random();
            facts.set(number, "fact_child", random.nextBoolean());
            facts.set(number, "fact_consent_asked", random.nextBoolean());
            runs.start(number, topic);
            for (int step = 0; step < i * 3; step++) {
                step(number, random);
            }
            cases.add(number);
        }
        var before = cases.stream().map(this::state).toList();
        var second = publish(name, " 2");
        var progress = move(second, List.of());
        assertThat(progress == null ? 0 : progress.failed()).isZero();
        assertThat(cases.stream().map(this::state).toList()).isEqualTo(before);
        for (var number : cases) {
            assertEngineAgrees(number);
            procedures.runsOf(number).stream()
                    .filter(run -> run.endedAt() == null && run.topic().equals(topic))
                    .forEach(run -> {
                        assertThat(run.version()).isEqualTo(second).isNotEqualTo(first);
                        assertThat(definitions(run.id())).hasSize(1);
                    });
            for (int step = 0; step < 300 && !runs.ended(number); step++) {
                step(number, random);
            }
            assertThat(runs.ended(number)).isTrue();
        }
    }

    /** The versions that the engine's rows of a run belong to. */
    private Set<String> definitions(UUID run) {
        var executions = engine.createExecutionQuery().processInstanceId(run.toString()).list().stream()
                .map(execution -> ((ExecutionEntity) execution).getProcessDefinitionId());
        var open = tasks.createTaskQuery().processInstanceId(run.toString()).list().stream()
                .map(TaskInfo::getProcessDefinitionId);
        return Stream.concat(executions, open).collect(Collectors.toSet());
    }

    private void step(CaseNumber number, Random random) {
        var open = runs.open(number);
        var timers = runs.timers(number);
        if (runs.ended(number)) {
            return;
        }
        int choice = random.nextInt(open.size() + (timers.isEmpty() ? 0 : 1));
        if (choice == open.size()) {
            runs.fire(timers.getFirst());
            return;
        }
        var offered = procedures.declaration(open.get(choice)).outcomes();
        runs.complete(
                open.get(choice),
                offered.isEmpty()
                        ? "DONE"
                        : offered.get(random.nextInt(offered.size())).code());
    }

    /** What a case has: its tasks with their deadlines and people, and its clocks. */
    private List<String> state(CaseNumber number) {
        return Stream.concat(
                        runs.open(number).stream()
                                .map(item -> item.id() + item.element() + item.dueAt() + item.body() + item.assignee()),
                        runs.timers(number).stream()
                                .map(timer -> timer.getElementId()
                                        + timer.getDuedate().toInstant()))
                .sorted()
                .toList();
    }

    @Test
    void runningDeadlinesKeepTheirTimeAndNewCasesGetTheNewOne() {
        publish("referral.bpmn", "");
        var number = start();
        var due = runs.open(number, "answerReferral").dueAt();
        var clocks = clocks(number);
        var second = publish("referral.bpmn", "", "referral.answer.normal", "plan.review");
        move(second, List.of());
        assertThat(runs.open(number, "answerReferral").dueAt()).isEqualTo(due);
        assertThat(clocks(number)).isEqualTo(clocks);
        assertThat(runs.open(start(), "answerReferral").dueAt()).isNotEqualTo(due);
        runs.timers(number).forEach(runs::fire);
        assertThat(runs.open(number)).hasSize(3);
        assertEngineAgrees(number);
    }

    private Map<String, Instant> clocks(CaseNumber number) {
        var clocks = new TreeMap<String, Instant>();
        runs.timers(number)
                .forEach(timer ->
                        clocks.put(timer.getElementId(), timer.getDuedate().toInstant()));
        return clocks;
    }

    @Test
    void whatIsNotThereAnyMoreStaysUnlessATaskIsPicked() {
        var first = publish("MFA.travel-document.bpmn", "");
        var waiting = start();
        var contesting = start();
        runs.complete(runs.open(contesting, "issueTravelDocument"), "REFUSED");
        var due = runs.open(contesting).getFirst().dueAt();
        var second = publish("MFA.travel-document.bpmn", "", "contestRefusal", "answerRefusal");
        var preview = as(() -> moves.preview(second, List.of()));
        assertThat(preview.runs()).isEqualTo(2);
        assertThat(preview.movable()).isEqualTo(1);
        assertThat(preview.places())
                .filteredOn(place -> place.element().equals("contestRefusal"))
                .singleElement()
                .satisfies(place -> {
                    assertThat(place.why()).isEqualTo(Why.GONE);
                    assertThat(place.choices())
                            .extracting(ProcedureMoves.Target::element)
                            .contains("answerRefusal");
                });
        var progress = move(second, List.of());
        assertThat(progress.moved()).isEqualTo(1);
        assertThat(progress.reasons()).containsExactly(Map.entry("GONE", 1));
        assertThat(version(contesting)).isEqualTo(first);
        assertThat(version(waiting)).isEqualTo(second);
        move(second, List.of(new Pick(first, "contestRefusal", "answerRefusal")));
        assertThat(version(contesting)).isEqualTo(second);
        assertThat(runs.open(contesting, "answerRefusal").dueAt()).isEqualTo(due);
        assertEngineAgrees(contesting);
        runs.complete(runs.open(contesting, "answerRefusal"), "FILED");
        assertThat(runs.ended(contesting)).isTrue();
    }

    @Test
    void aClockThatIsNewBeginsAndGoesAgainOnTheWayBack() {
        var first = publish("MFA.travel-document.bpmn", "");
        var number = start();
        var late = """
            <boundaryEvent id="late" name="Late" attachedToRef="issueTravelDocument" cancelActivity="false">
              <timerEventDefinition><timeDuration>appeal.file</timeDuration></timerEventDefinition>
            </boundaryEvent>
            <sequenceFlow id="lateToDone" sourceRef="late" targetRef="done"/>
            <exclusiveGateway id="isDone\"""";
        var second = publish("MFA.travel-document.bpmn", "", "<exclusiveGateway id=\"isDone\"", late);
        move(second, List.of());
        assertThat(clocks(number)).containsOnlyKeys("late");
        as(() -> {
            versions.activate(first);
            return first;
        });
        move(first, List.of());
        assertThat(clocks(number)).isEmpty();
        runs.complete(runs.open(number, "issueTravelDocument"), "ISSUED");
        assertThat(runs.ended(number)).isTrue();
    }

    /** Else what waits for others to come would wait for ever. */
    @Test
    void whereSeveralThingsWaitAtOnceTheWaysBetweenThemMustBeTheSame() {
        var first = publish("emergency-referral.bpmn", "");
        var number = start();
        assertThat(runs.open(number)).hasSize(2);
        var second = publish(
                "emergency-referral.bpmn",
                "",
                "sourceRef=\"isOnThePhone\" targetRef=\"escalateReferral\"",
                "sourceRef=\"isOnThePhone\" targetRef=\"waitingOn\"");
        var preview = as(() -> moves.preview(second, List.of()));
        assertThat(preview.movable()).isZero();
        assertThat(preview.stay()).containsExactly(Map.entry(Why.TOGETHER, 1));
        refused("move.nothing", () -> moves.start(second, List.of()));
        assertThat(version(number)).isEqualTo(first);
        runs.complete(runs.open(number, "answerReferral"), "ACCEPTED");
        var third = publish("emergency-referral.bpmn", "", "lang=\"en\">", "lang=\"en\">New ");
        assertThat(as(() -> moves.preview(third, List.of())).movable()).isEqualTo(1);
    }

    @Test
    void onlyATaskOfTheNewVersionCanBePicked() {
        var first = publish("MFA.travel-document.bpmn", "");
        start();
        var second = publish("MFA.travel-document.bpmn", " 2");
        refused("move.pick", () -> moves.preview(second, List.of(new Pick(first, "issueTravelDocument", "done"))));
        refused("move.notActive", () -> moves.preview(first, List.of()));
    }

    /** Else one person alone could lead cases past a task that the procedure asks for. */
    @Test
    void noCaseIsMovedPastATaskThatTheNewVersionHas() {
        var first = publish("MFA.travel-document.bpmn", "");
        var number = start();
        var second = publish("MFA.travel-document.bpmn", " 2");
        var past = List.of(new Pick(first, "issueTravelDocument", "contestRefusal"));
        refused("move.pick", () -> moves.preview(second, past));
        refused("move.pick", () -> moves.start(second, past));
        assertThat(version(number)).isEqualTo(first);
        assertThat(runs.open(number)).extracting(WorkItem::element).containsExactly("issueTravelDocument");
    }

    @Test
    void whatWasAnsweredBeforeIsKnownToTheNewVersion() {
        publish("MFA.travel-document.bpmn", "", "out_issueTravelDocument == 'ISSUED'", "fact_child");
        var number = start();
        runs.complete(runs.open(number, "issueTravelDocument"), "REFUSED");
        var second = publish("MFA.travel-document.bpmn", "");
        move(second, List.of());
        var run = procedures.runsOf(number).getFirst().id();
        assertThat(engine.getVariable(run.toString(), "out_issueTravelDocument"))
                .isEqualTo("REFUSED");
    }

    @Test
    void itGoesBackTheSameWay() {
        var first = publish("referral.bpmn", "");
        var number = start();
        var before = state(number);
        var second = publish("referral.bpmn", " 2");
        move(second, List.of());
        as(() -> {
            versions.activate(first);
            return first;
        });
        move(first, List.of());
        assertThat(version(number)).isEqualTo(first);
        assertThat(state(number)).isEqualTo(before);
        runs.complete(runs.open(number, "answerReferral"), "ACCEPTED");
        assertEngineAgrees(number);
    }

    @Test
    void aBatchThatWasCutShortGoesOnAndNothingIsMovedTwice() {
        publish("referral.bpmn", "");
        var cases = Stream.generate(this::start).limit(5).toList();
        var second = publish("referral.bpmn", " 2");
        var move = as(() -> moves.start(second, List.of()));
        refused("move.running", () -> moves.start(second, List.of()));
        work(move, 2);
        assertThat(progress().moved()).isEqualTo(2);
        assertThat(progress().waiting()).isEqualTo(3);
        work(move, 100);
        work(move, 100);
        assertThat(progress().state()).isEqualTo(State.DONE);
        assertThat(cases).allSatisfy(number -> {
            assertThat(version(number)).isEqualTo(second);
            assertThat(told(number)).isEqualTo(1);
        });
        refused("move.nothing", () -> moves.start(second, List.of()));
    }

    @Test
    void twoNodesAtOnceMoveEachCaseOnce() throws Exception {
        publish("referral.bpmn", "");
        var cases = Stream.generate(this::start).limit(6).toList();
        var second = publish("referral.bpmn", " 2");
        var move = as(() -> moves.start(second, List.of()));
        try (var threads = Executors.newFixedThreadPool(2)) {
            Callable<Boolean> node = () -> {
                work(move, 100);
                return true;
            };
            for (var done : threads.invokeAll(List.of(node, node))) {
                done.get();
            }
        }
        assertThat(progress().moved()).isEqualTo(6);
        assertThat(progress().failed()).isZero();
        assertThat(cases).allSatisfy(number -> {
            assertThat(told(number)).isEqualTo(1);
            assertEngineAgrees(number);
        });
    }

    @Test
    void whatIsStoppedStaysAndCanBeMovedLater() {
        var first = publish("referral.bpmn", "");
        var cases = Stream.generate(this::start).limit(3).toList();
        var second = publish("referral.bpmn", " 2");
        var move = as(() -> moves.start(second, List.of()));
        work(move, 1);
        as(() -> {
            moves.stop(move);
            return move;
        });
        work(move, 100);
        assertThat(cases.stream().filter(number -> version(number).equals(first)))
                .hasSize(2);
        move(second, List.of());
        assertThat(cases).allMatch(number -> version(number).equals(second));
    }

    @Test
    void aCaseThatFailsStaysWholeAndTheOthersAreMoved() {
        var first = publish("referral.bpmn", "");
        var bad = start();
        var good = start();
        var before = state(bad);
        var definition = definition(bad);
        var second = publish("referral.bpmn", " 2");
        // An addressee that cannot be written: the piece of work fails at its end, after the engine has moved.
        addressees.set(bad, "receiver", new Addressee(OWNER, "x".repeat(60), Role.CASEWORKER, null, false, null, null));
        var progress = move(second, List.of());
        assertThat(progress.failed()).isEqualTo(1);
        assertThat(progress.moved()).isEqualTo(1);
        assertThat(version(bad)).isEqualTo(first);
        assertThat(state(bad)).isEqualTo(before);
        assertThat(definition(bad)).isEqualTo(definition);
        assertThat(told(bad)).isZero();
        assertThat(version(good)).isEqualTo(second);
        assertEngineAgrees(bad);
        runs.complete(runs.open(bad, "answerReferral"), "DECLINED");
    }

    @Test
    void aTaskIsReadAgainBeforeItIsCompletedByTheNewVersion() {
        publish("referral.bpmn", "");
        var number = start();
        var seen = runs.open(number, "answerReferral");
        move(publish("referral.bpmn", " 2"), List.of());
        assertThatThrownBy(() -> runs.complete(seen, "ACCEPTED"))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("workitem.changed"));
    }

    @Test
    void onlyWhoMayChangeProceduresAsks() {
        var version = publish("referral.bpmn", "");
        assertThatThrownBy(() -> Acting.as(Runs.person(OWNER, Role.CASEWORKER), () -> versions.running(version)))
                .hasMessageContaining("Denied");
        assertThatThrownBy(
                        () -> Acting.as(Runs.person(OWNER, Role.CASEWORKER), () -> moves.preview(version, List.of())))
                .hasMessageContaining("Denied");
    }

    private UUID publish(String file, String suffix, String... replacements) {
        var bytes = ShippedProcedures.shipped().stream()
                .filter(shipped -> shipped.name().equals(file))
                .findFirst()
                .orElseThrow()
                .bytes();
        var id = file.replace(".bpmn", "");
        var bpmn = new String(bytes, StandardCharsets.UTF_8)
                .replace("process id=\"" + id + "\"", "process id=\"" + topic + "\"")
                .replace("bpmnElement=\"" + id + "\"", "bpmnElement=\"" + topic + "\"")
                .replaceFirst("(lang=\"en\">[^<]*)", "$1" + suffix);
        for (int i = 0; i < replacements.length; i += 2) {
            bpmn = bpmn.replace(replacements[i], replacements[i + 1]);
        }
        var text = bpmn;
        return as(() -> versions.publish(text.getBytes(StandardCharsets.UTF_8)));
    }

    private Progress move(UUID target, List<Pick> picks) {
        var preview = as(() -> moves.preview(target, picks));
        if (preview.movable() == 0) {
            return null;
        }
        var move = as(() -> moves.start(target, picks));
        work(move, 1000);
        assertThat(progress().moved()).isLessThanOrEqualTo(preview.movable());
        return progress();
    }

    private void work(UUID move, int most) {
        CurrentActor.as(Actor.SYSTEM, () -> worker.work(move, most));
    }

    private Progress progress() {
        return as(() -> moves.of(topic, null)).getFirst();
    }

    private CaseNumber start() {
        var number = CaseNumber.random();
        runs.start(number, topic);
        return number;
    }

    private UUID version(CaseNumber number) {
        return procedures.runsOf(number).getFirst().version();
    }

    private String definition(CaseNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getProcessDefinitionId();
    }

    private long told(CaseNumber number) {
        return journal.ofCase(number, 200).stream()
                .filter(line -> line.action().equals("procedure.moved"))
                .count();
    }

    private static <T> T as(java.util.function.Supplier<T> work) {
        return Acting.as(COORDINATOR, work);
    }

    private static void refused(String code, java.util.function.Supplier<?> work) {
        assertThatThrownBy(() -> as(work))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private void assertEngineAgrees(CaseNumber number) {
        var engineTasks = procedures.runsOf(number).stream()
                .flatMap(run ->
                        tasks.createTaskQuery().processInstanceId(run.id().toString()).list().stream())
                .map(TaskInfo::getId)
                .toList();
        assertThat(runs.open(number).stream().map(item -> item.id().toString()))
                .containsExactlyInAnyOrderElementsOf(engineTasks);
    }

    /** Without those whose rights the check knows by their name only. */
    static Stream<String> procedures() {
        return ShippedProcedures.shipped().stream()
                .map(ShippedProcedures.Shipped::name)
                .filter(name ->
                        !Set.of("MVD.screening.bpmn", "presumed-decision.bpmn").contains(name));
    }
}
