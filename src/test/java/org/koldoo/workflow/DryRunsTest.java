package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.EngineTest;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.DryRuns.Choice;
import org.koldoo.workflow.DryRuns.Choice.Done;
import org.koldoo.workflow.DryRuns.Choice.FactChanges;
import org.koldoo.workflow.DryRuns.Choice.TimePasses;
import org.koldoo.workflow.DryRuns.OpenTask;
import org.koldoo.workflow.DryRuns.Play;
import org.koldoo.workflow.DryRuns.Setting;
import org.koldoo.workflow.DryRuns.What;
import org.koldoo.workflow.testing.Runs;
import org.koldoo.workflow.testing.StubPorts;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;
import org.springframework.jdbc.core.simple.JdbcClient;

@EngineTest
@Import({StubPorts.class, Runs.class})
class DryRunsTest {

    private static final Actor ADMIN = Runs.person(StubPorts.OWNER, Role.ADMIN);
    private static final Instant START = MutableClock.START;

    @Autowired
    DryRuns dryRuns;

    @Autowired
    DryEngine engine;

    @Autowired
    DryAddressees addressees;

    @Autowired
    DryFiles files;

    @Autowired
    Runs runs;

    @Autowired
    StubPorts.SetFacts facts;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void theClockStandsWhereItStood() {
        clock.reset();
    }

    @Test
    void aProcedureIsTriedFromItsStartToItsEndWithWhoAndUntilWhen() {
        var begun = play("MFA.travel-document.bpmn", Map.of());
        var task = begun.open().getFirst();
        assertThat(task.step().element()).isEqualTo("issueTravelDocument");
        assertThat(task.who().role()).isEqualTo(Role.CASEWORKER);
        assertThat(task.who().redirected()).isEqualTo("NOT_ADOPTED");
        assertThat(task.who().intended()).hasToString("MFA");
        assertThat(task.due()).isEqualTo("2026-12-15T17:59:59Z");
        assertThat(begun.places()).containsExactly("issueTravelDocument");
        var refused = new Done(task.key(), "REFUSED");
        var contested = play("MFA.travel-document.bpmn", Map.of(), refused).open();
        assertThat(contested).extracting(open -> open.step().element()).containsExactly("contestRefusal");
        var ended = play(
                "MFA.travel-document.bpmn",
                Map.of(),
                refused,
                new Done(contested.getFirst().key(), "FILED"));
        assertThat(ended.ended()).isTrue();
        assertThat(ended.open()).isEmpty();
        assertThat(ended.entries())
                .extracting(DryRuns.Entry::what)
                .containsExactly(
                        What.STARTED, What.OPENED, What.DONE, What.DECIDED, What.OPENED, What.DONE, What.ENDED);
        assertThat(ended.entries().get(3).detail().en()).isEqualTo("No");
    }

    @Test
    void whenNobodyDoesItTimePassesToTheNextDeadline() {
        var begun = play("referral.bpmn", Map.of());
        var later = play("referral.bpmn", Map.of(), new TimePasses());
        assertThat(later.now()).isEqualTo(begun.next()).isAfter(START);
        assertThat(later.entries())
                .extracting(DryRuns.Entry::what)
                .contains(What.CLOCK)
                .last()
                .isEqualTo(What.OPENED);
        assertThat(later.open()).hasSize(begun.open().size() + 1);
    }

    @Test
    void aFactMayChangeOnTheWay() {
        assertThat(play("nrm.bpmn", Map.of(), new FactChanges("fact_danger", true))
                        .facts())
                .containsEntry("fact_danger", true);
    }

    @Test
    void aChoiceThatIsNotThereEndsThePlayWhereItStands() {
        var play = play("MFA.travel-document.bpmn", Map.of(), new Done("0/none/1", "ISSUED"));
        assertThat(play.played()).isZero();
        assertThat(play.open()).hasSize(1);
        assertThat(play("MFA.travel-document.bpmn", Map.of(), new Done("0/issueTravelDocument/1", "LOST"))
                        .played())
                .isZero();
    }

    /** The same choices on both engines open the same tasks with the same deadlines, whatever the procedure. */
    @ParameterizedTest(name = "{0}")
    @MethodSource("procedures")
    void itGoesAsInEarnest(String name, byte[] bpmn) {
        for (int seed = 0; seed < 2; seed++) {
            clock.reset();
            together(bpmn, new Random(seed));
        }
    }

    private void together(byte[] bpmn, Random random) {
        var content = files.read(bpmn).content();
        var owner = content.body() == null ? StubPorts.OWNER : content.body();
        var answers = new TreeMap<String, Object>();
        Acting.as(ADMIN, dryRuns::facts).forEach(fact -> answers.put(fact.name(), random.nextBoolean()));
        var caseNumber = CaseNumber.random();
        answers.forEach((fact, value) -> facts.set(caseNumber, fact, value));
        runs.start(caseNumber, content.topic(), owner);
        var choices = new ArrayList<Choice>();
        var setting = new Setting(answers, owner, START);
        for (int step = 0; step < 10; step++) {
            var play = play(bpmn, setting, choices);
            assertThat(open(play.open())).isEqualTo(openInEarnest(caseNumber));
            assertThat(runs.ended(caseNumber)).isEqualTo(play.ended());
            if (play.ended() || play.open().isEmpty()) {
                return;
            }
            if (random.nextInt(4) == 0 && play.next() != null) {
                choices.add(new TimePasses());
                pass(caseNumber, play.next());
            } else {
                var task = play.open().get(random.nextInt(play.open().size()));
                var outcome = task.outcomes()
                        .get(random.nextInt(task.outcomes().size()))
                        .code();
                choices.add(new Done(task.key(), outcome));
                runs.complete(runs.open(caseNumber, task.step().element()), outcome);
            }
        }
    }

    private void pass(CaseNumber caseNumber, Instant until) {
        clock.set(until);
        for (var due = timer(caseNumber, until); due.isPresent(); due = timer(caseNumber, until)) {
            runs.fire(due.get());
        }
    }

    private java.util.Optional<org.flowable.job.api.Job> timer(CaseNumber caseNumber, Instant until) {
        return runs.timers(caseNumber).stream()
                .filter(job -> !job.getDuedate().toInstant().isAfter(until))
                .findFirst();
    }

    private static List<String> open(List<OpenTask> open) {
        return open.stream()
                .map(task -> task.step().topic() + " " + task.step().element() + " " + task.due())
                .sorted()
                .toList();
    }

    private List<String> openInEarnest(CaseNumber caseNumber) {
        return runs.open(caseNumber).stream()
                .map(item -> item.topic() + " " + item.element() + " " + item.dueAt())
                .sorted()
                .toList();
    }

    @Test
    void nothingOfItIsWrittenAnywhere() {
        var before = rows();
        play("nrm.bpmn", Map.of("fact_danger", true), new TimePasses(), new TimePasses());
        assertThat(rows()).isEqualTo(before);
    }

    private Map<String, Long> rows() {
        var counts = new TreeMap<String, Long>();
        jdbc.sql("select table_name from information_schema.tables where table_schema = 'PUBLIC'")
                .query(String.class)
                .list()
                .forEach(table -> counts.put(
                        table,
                        jdbc.sql("select count(*) from \"" + table + "\"")
                                .query(Long.class)
                                .single()));
        return counts;
    }

    @Test
    void theEngineBesideForgetsWhatItPlayed() {
        play("nrm.bpmn", Map.of(), new TimePasses());
        var beside = engine.get();
        assertThat(beside.getRepositoryService().createDeploymentQuery().count())
                .isZero();
        assertThat(beside.getRuntimeService().createExecutionQuery().count()).isZero();
        assertThat(beside.getTaskService().createTaskQuery().count()).isZero();
        assertThat(beside.getManagementService().createTimerJobQuery().count()).isZero();
    }

    @Test
    void whatHasErrorsIsNotTried() {
        var broken = new String(file("MFA.travel-document.bpmn"), StandardCharsets.UTF_8)
                .replace("flowable:dueDate=\"return.document\"", "flowable:dueDate=\"never\"");
        assertThatThrownBy(() -> play(broken.getBytes(StandardCharsets.UTF_8), setting(Map.of()), List.of()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("procedure.refused"));
    }

    @Test
    @Timeout(60)
    @Asvs("V15.2.2")
    void aCircleWithoutEndIsStopped() {
        var circle = played("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
              <process id="circle" isExecutable="true">
                <startEvent id="a"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/>
                <exclusiveGateway id="b"/><sequenceFlow id="g" sourceRef="b" targetRef="c"/>
                <exclusiveGateway id="c"/><sequenceFlow id="h" sourceRef="c" targetRef="b"/>
              </process>
            </definitions>
            """);
        assertThat(circle.limited()).isTrue();
        assertThat(circle.ended()).isFalse();
    }

    @Test
    @Timeout(60)
    @Asvs("V15.2.2")
    void aProcedureThatCallsItselfForEverIsStopped() {
        var deep = played("""
            <definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" targetNamespace="x">
              <process id="deep" isExecutable="true">
                <startEvent id="a"/><sequenceFlow id="f" sourceRef="a" targetRef="b"/>
                <callActivity id="b" calledElement="deep"/><sequenceFlow id="g" sourceRef="b" targetRef="c"/>
                <endEvent id="c"/>
              </process>
            </definitions>
            """);
        assertThat(deep.limited()).isTrue();
    }

    /** Past the check, which would refuse it. */
    private Play played(String bpmn) {
        var root = files.read(bpmn.getBytes(StandardCharsets.UTF_8));
        var setting = setting(Map.of());
        var sheet = new DrySheet(setting, files.of(root, setting.owner()), addressees);
        return sheet.playing(() -> new DryPlay(engine.get(), sheet, root).play(List.of()));
    }

    @Test
    void playsBesideEachOtherDoNotMix() throws Exception {
        var alone = List.of(
                play("nrm.bpmn", Map.of("fact_danger", true), new TimePasses()),
                play("nrm.bpmn", Map.of("fact_child", true)),
                play("referral.bpmn", Map.of(), new TimePasses()));
        try (var threads = Executors.newFixedThreadPool(3)) {
            List<Callable<Play>> work = List.of(
                    () -> play("nrm.bpmn", Map.of("fact_danger", true), new TimePasses()),
                    () -> play("nrm.bpmn", Map.of("fact_child", true)),
                    () -> play("referral.bpmn", Map.of(), new TimePasses()));
            for (int round = 0; round < 5; round++) {
                var together = new ArrayList<Play>();
                for (var result : threads.invokeAll(work)) {
                    together.add(result.get());
                }
                assertThat(together).usingRecursiveComparison().isEqualTo(alone);
            }
        }
    }

    @Test
    void theWholeMechanismIsTriedInAMoment() {
        play("nrm.bpmn", Map.of());
        var before = System.nanoTime();
        for (int i = 0; i < 5; i++) {
            play("nrm.bpmn", Map.of(), new TimePasses(), new TimePasses(), new TimePasses());
        }
        var each = Duration.ofNanos((System.nanoTime() - before) / 5);
        assertThat(each).isLessThan(Duration.ofSeconds(5));
    }

    private static Setting setting(Map<String, Object> facts) {
        return new Setting(facts, StubPorts.OWNER, START);
    }

    private Play play(String name, Map<String, Object> facts, Choice... choices) {
        return play(file(name), setting(facts), List.of(choices));
    }

    private Play play(byte[] bpmn, Setting setting, List<Choice> choices) {
        return Acting.as(ADMIN, () -> dryRuns.play(bpmn, setting, choices));
    }

    private static byte[] file(String name) {
        return ShippedProcedures.shipped().stream()
                .filter(file -> file.name().equals(name))
                .findFirst()
                .orElseThrow()
                .bytes();
    }

    static Stream<Object[]> procedures() {
        return ShippedProcedures.shipped().stream().map(file -> new Object[] {file.name(), file.bytes()});
    }
}
