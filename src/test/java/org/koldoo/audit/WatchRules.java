package org.koldoo.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseExport;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.Cases;
import org.koldoo.cases.ConflictWall;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Onlooker;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.journal.Alert;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.ExportMark;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.TeamFigures;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who looks at unusually much is noticed, work on the own cases is not held up, and who opens a decoy is found out. */
abstract class WatchRules {

    @Autowired
    Cases cases;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseExport export;

    @Autowired
    Decoys decoys;

    @Autowired
    ReadingPurpose purposes;

    @Autowired
    WhoLooked looked;

    @Autowired
    Alerts alerts;

    @Autowired
    ConflictWall wall;

    @Autowired
    TeamFigures figures;

    @Autowired
    Watch watch;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    MutableClock clock;

    private Actor worker;
    private Actor boss;
    private final Actor oversight = Acting.person("OMB", Role.OVERSIGHT);

    @BeforeEach
    void anOrdinaryMorning() {
        worker = Acting.person("CCB", Role.CASEWORKER);
        boss = Acting.person("CCB", Role.SUPERVISOR);
        clock.set(Instant.parse("2026-11-25T04:00:00Z"));
    }

    @AfterEach
    void putTheClockBack() {
        clock.reset();
    }

    private CaseNumber open(String family) {
        return Acting.as(
                worker,
                () -> cases.open(new NewCase(
                        UUID.randomUUID(),
                        Sex.F,
                        AgeClass.ADULT,
                        YesNoUnsure.NO,
                        YesNoUnsure.NO,
                        false,
                        YesNoUnsure.NO,
                        Set.of(),
                        Set.of(),
                        search(family),
                        Map.of(CaseField.LANGUAGE, "ky", CaseField.FAMILY_NAME, family))));
    }

    private String search(String name) {
        return search.search(name).searchId();
    }

    private List<CaseNumber> some(int count) {
        return IntStream.range(0, count).mapToObj(i -> open("Бекова")).toList();
    }

    private List<String> heard(Actor actor, Actor about) {
        return Acting.as(actor, () -> alerts.mine(500)).stream()
                .filter(alert -> alert.by().equals(about.id()))
                .map(Alert::kind)
                .toList();
    }

    private void read(Actor actor, CaseNumber number) {
        clock.advance(Duration.ofSeconds(1));
        Acting.as(actor, () -> cases.read(number));
    }

    @Test
    @Asvs("V2.4.1")
    void moreThanThirtyCasesAnHourAreAlertedOnceAndNothingIsHeldUp() {
        var many = some(31);
        var other = Acting.person("CCB", Role.SUPERVISOR);
        many.forEach(number -> read(worker, number));
        assertThat(heard(oversight, worker)).containsOnlyOnce("reading.many");
        assertThat(heard(other, worker)).containsOnlyOnce("reading.many");

        many.subList(0, 30).forEach(number -> read(boss, number));
        assertThat(heard(oversight, boss)).doesNotContain("reading.many");
        read(boss, many.getLast());
        assertThat(heard(oversight, boss)).containsOnlyOnce("reading.many");
        assertThat(heard(other, boss)).as("a supervisor is not told of another").isEmpty();
    }

    @Test
    @Asvs("V2.4.1")
    void farBeyondThatACaseOfSomebodyElseAsksWhatForAndTheOwnGoOn() {
        var many = some(91);
        many.subList(0, 90).forEach(number -> read(boss, number));
        assertThatThrownBy(() -> read(boss, many.getLast()))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("reading.purpose"));

        Acting.as(boss, () -> purposes.say(many.getLast(), "REVIEW"));
        read(boss, many.getLast());
        many.forEach(number -> read(worker, number));
    }

    @Test
    void identitiesOfOthersCasesShownAreCountedAndTheOwnAreNot() {
        var number = open("Бекова");
        for (int i = 0; i < 8; i++) {
            Acting.as(worker, () -> cases.reveal(number, Set.of(CaseField.FAMILY_NAME), ""));
        }
        assertThat(heard(oversight, worker)).doesNotContain("reading.shown");
        for (int i = 0; i < 6; i++) {
            Acting.as(boss, () -> cases.reveal(number, Set.of(CaseField.FAMILY_NAME), "CHECK"));
        }
        assertThat(heard(oversight, boss)).containsOnlyOnce("reading.shown");
    }

    @Test
    void aSlowDripOfOneCaseEveryFiveMinutesAtNightIsNoticed() {
        var many = some(6);
        clock.set(Instant.parse("2026-11-25T18:30:00Z")); // half past midnight
        for (var number : many) {
            read(boss, number);
            clock.advance(Duration.ofMinutes(5));
        }
        assertThat(heard(oversight, boss)).containsOnlyOnce("reading.night").containsOnlyOnce("reading.drip");
        many.forEach(number -> read(worker, number));
        assertThat(heard(oversight, worker))
                .as("the own cases are work at any hour")
                .isEmpty();
    }

    @Test
    void theTeamOfASealedCaseCarriesItTogetherAtNightToo() {
        var number = open("Бекова");
        var second = Acting.person("CCB", Role.CASEWORKER);
        clock.set(Instant.parse("2026-11-25T18:30:00Z"));
        looks(second, number, true);
        assertThat(heard(oversight, second)).isEmpty();
        looks(second, number, false);
        assertThat(heard(oversight, second)).containsOnlyOnce("reading.night");
    }

    private void looks(Actor actor, CaseNumber number, boolean named) {
        var look = new Onlooker.Look(number, BodyCode.of("CCB"), worker.id(), named, Onlooker.What.OPENED, false);
        Acting.as(actor, () -> transactions.executeWithoutResult(status -> watch.looks(look)));
    }

    @Test
    void aSupervisorWhoOpensManyCasesWithoutATaskIsNoticed() {
        some(6).forEach(number -> read(boss, number));
        assertThat(heard(oversight, boss)).isNotEmpty().allMatch(kind -> kind.equals("reading.noTask"));
    }

    @Test
    void whoeverOpensADecoyBySearchPageFileOrItsHiddenDetailsIsReportedToOversightAlone() {
        var name = "Тузакова" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        var before = Acting.as(boss, () -> figures.of(boss));
        var number = Acting.as(
                oversight,
                () -> decoys.plant(new Decoys.NewDecoy(
                        BodyCode.of("CCB"), Sex.F, AgeClass.ADULT, name, "Айгүл", "ойдон чыгарылган")));
        assertThat(Acting.as(boss, () -> figures.of(boss))).isEqualTo(before);

        var found = Acting.as(worker, () -> search.search(name)).found();
        assertThat(found)
                .singleElement()
                .satisfies(head -> assertThat(head.number()).isEqualTo(number));
        read(worker, found.getFirst().number());
        Acting.as(worker, () -> cases.reveal(number, Set.of(CaseField.FAMILY_NAME), "CHECK"));
        Acting.as(worker, () -> export.answers(number, "CHECK", ExportMark.fresh()));
        assertThat(heard(oversight, worker)).hasSize(3).allMatch(kind -> kind.equals("decoy.opened"));
        assertThat(heard(boss, worker)).isEmpty();
        var colleague = Acting.person("CCB", Role.CASEWORKER);
        Acting.as(colleague, () -> cases.fields(number, Set.of(CaseField.SEX)));
        assertThat(heard(oversight, colleague)).containsExactly("decoy.opened");
        assertThat(Acting.as(worker, () -> looked.ofCase(number)))
                .as("its own journal does not show that oversight made it")
                .noneMatch(line -> line.user().equals(oversight.id()));
        assertThat(Acting.as(colleague, () -> looked.ofCase(number)))
                .as("nor that an alert followed")
                .isNotEmpty()
                .noneMatch(line -> line.action().equals("alert.raised"));
    }

    @Test
    void aDecoyAsksWhatForLikeAnyOtherCase() {
        some(90).forEach(number -> read(boss, number));
        var decoy = Acting.as(
                oversight,
                () -> decoys.plant(new Decoys.NewDecoy(
                        BodyCode.of("CCB"), Sex.F, AgeClass.ADULT, "Тузакова", "Айгүл", "ойдон чыгарылган")));
        assertThatThrownBy(() -> read(boss, decoy))
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo("reading.purpose"));
        Acting.as(boss, () -> purposes.say(decoy, "REVIEW"));
        read(boss, decoy);
        assertThat(heard(oversight, boss)).contains("decoy.opened");
    }

    /** Who watches over data protection may work in the ministry that must not know. */
    @Test
    @Asvs("V8.2.2")
    void whoWatchesOverAllFindsNoTraceOfACaseThatIsKeptFromThem() {
        var number = open("Бекова");
        var elsewhere = Acting.person("MOJ", Role.OVERSIGHT);
        var all = new WhoLooked.Question(null, null, null, null, null, null);
        var ofIt = new WhoLooked.Question(null, null, number, null, null, null);
        assertThat(Acting.as(oversight, () -> looked.search(ofIt, 0)).lines()).isNotEmpty();
        Acting.as(
                worker,
                () -> wall.exclude(number, new ConflictWall.Whom(oversight.requireBody(), null, null), "тууган"));
        Acting.as(elsewhere, () -> looked.search(ofIt, 0));
        assertThat(Acting.as(oversight, () -> looked.search(ofIt, 0)).lines()).isEmpty();
        assertThat(Acting.as(oversight, () -> looked.export(all, ExportMark.fresh())))
                .isNotEmpty()
                .noneMatch(line ->
                        number.equals(line.caseNumber()) || line.object().contains(number.value()));
        assertThat(Acting.as(elsewhere, () -> looked.search(ofIt, 0)).lines()).isNotEmpty();
    }

    @Test
    @Asvs({"V16.3.2", "V8.2.1"})
    void oversightSeesWhoLookedWithoutContentAndThatItAskedIsInTheJournal() {
        var number = open("Бекова");
        read(boss, number);
        var question = new WhoLooked.Question(boss.id(), null, number, Deed.LOOKED, null, null);
        var answer = Acting.as(oversight, () -> looked.search(question, 0)).lines();
        assertThat(answer)
                .singleElement()
                .satisfies(line -> assertThat(line.action()).isEqualTo("case.read"));

        var asked = new WhoLooked.Question(oversight.id(), null, null, null, null, null);
        assertThat(Acting.as(oversight, () -> looked.search(asked, 0)).lines())
                .anyMatch(line ->
                        line.action().equals("journal.read") && line.object().equals(number.value()));
        assertThatThrownBy(() -> Acting.as(boss, () -> looked.search(question, 0)))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> Acting.as(oversight, () -> looked.ofCase(number)))
                .isInstanceOf(Refused.class);
        assertThat(Acting.as(worker, () -> looked.ofCase(number)))
                .anyMatch(line -> line.user().equals(boss.id()));
        assertThatThrownBy(() -> Acting.as(Acting.person("CCO", Role.SUPERVISOR), () -> looked.ofCase(number)))
                .isInstanceOf(Refused.class);
    }

    @Test
    void anExportThatTurnsUpLeadsToWhoTookIt() {
        var question = new WhoLooked.Question(boss.id(), null, null, null, null, null);
        var mark = ExportMark.fresh();
        Acting.as(oversight, () -> looked.export(question, mark));

        assertThat(Acting.as(oversight, () -> looked.whoseExport("…" + mark.in("Ким карады") + "…")))
                .singleElement()
                .satisfies(line -> assertThat(line.user()).isEqualTo(oversight.id()));
        assertThatThrownBy(() -> Acting.as(oversight, () -> looked.whoseExport("plain words")))
                .isInstanceOf(Refused.class);
    }
}
