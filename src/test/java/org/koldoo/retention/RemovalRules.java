package org.koldoo.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Forgettable;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.Consents.BasisKind;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Sex;
import org.koldoo.cases.Standing;
import org.koldoo.cases.Timeline;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.closure.Closures;
import org.koldoo.identification.Answer;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalCheck;
import org.koldoo.journal.JournalLine;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.Referrals;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.MutableClock;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.EngineHistory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Years pass: what was known of people goes when it is said to go, once, and nothing goes that somebody still needs. */
abstract class RemovalRules extends org.koldoo.testing.Mechanism {

    @Autowired
    Closures closures;

    @Autowired
    Referrals referrals;

    @Autowired
    Timeline timeline;

    @Autowired
    CaseSearch search;

    @Autowired
    RemovalNight night;

    @Autowired
    Nights nights;

    @Autowired
    RemovalCalendar calendar;

    @Autowired
    Notices notices;

    @Autowired
    Forgetting forgetting;

    @Autowired
    LateAnswers late;

    @Autowired
    EngineHistory engineHistory;

    @Autowired
    PeriodTable periodTable;

    @Autowired
    Keeping keeping;

    @Autowired
    Holds holds;

    @Autowired
    DataRequests requests;

    @Autowired
    Periods periods;

    @Autowired
    EarlyRemoval early;

    @Autowired
    PeriodDeed periodDeed;

    @Autowired
    List<Forgettable> everybody;

    @Autowired
    Alerts alerts;

    @Autowired
    Journal journal;

    @Autowired
    JournalCheck journalCheck;

    @Autowired
    Vault vault;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    PlatformTransactionManager transactionManager;

    @Autowired
    MutableClock time;

    final Actor oversight = Acting.person("OMB", Role.OVERSIGHT);
    final Actor coordinator = Acting.person("MOL", Role.COORDINATOR);

    private final String canary = "Канарейка" + UUID.randomUUID().toString().replaceAll("[^a-f]", "") + "Zyx";

    @BeforeEach
    void otherTestsHadOtherNights() {
        transaction.executeWithoutResult(
                status -> database.sql("delete from removal_night").update());
    }

    /** The rows of one case in every table that says what it keeps. */
    Map<String, Integer> held(CaseNumber number) {
        var held = new TreeMap<String, Integer>();
        CurrentActor.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status ->
                        everybody.forEach(one -> one.held(number).forEach((table, count) -> {
                            if (count > 0) {
                                held.put(table, count);
                            }
                        }))));
        return held;
    }

    /** A case in which something was typed everywhere, closed. */
    CaseNumber closedCase(AgeClass age, Map<CaseField, String> more) {
        var fields = new EnumMap<CaseField, String>(CaseField.class);
        fields.put(CaseField.LANGUAGE, "ky");
        fields.put(CaseField.FAMILY_NAME, canary);
        fields.put(CaseField.GIVEN_NAME, canary);
        fields.put(CaseField.STORY, canary);
        fields.put(CaseField.SAFE_CONTACT, "+996 700 123456");
        fields.putAll(more);
        var found = as(worker, () -> search.search(canary));
        var number = as(
                worker,
                () -> cases.open(new NewCase(
                        UUID.randomUUID(),
                        Sex.F,
                        age,
                        YesNoUnsure.NO,
                        YesNoUnsure.NO,
                        false,
                        YesNoUnsure.NO,
                        Set.of(),
                        Set.of(),
                        found.searchId(),
                        fields)));
        agreed(number, "MOL", "CCO");
        does(worker, () -> timeline.note(number, canary));
        does(worker, () -> consents.recordBasis(number, officer.body(), BasisKind.LEGAL_ORDER, canary));
        does(
                worker,
                () -> referrals.send(
                        new NewReferral(UUID.randomUUID(), number, shelter(), false, Set.of(), canary),
                        BasisKind.VITAL_INTEREST,
                        canary));
        if (age == AgeClass.ADULT) {
            does(
                    worker,
                    () -> screenings.complete(
                            task(number, "screening").ref(), screening("INDICATED", Answer.YES, canary)));
            does(worker, () -> decisions.decide(task(number, "decidePresumed").ref(), decision("PRESUMED", canary)));
        }
        close(number);
        return number;
    }

    void close(CaseNumber number) {
        does(worker, () -> closures.start(number));
        does(
                worker,
                () -> closures.propose(
                        task(number, "proposeClosure").ref(),
                        "READY",
                        new Closures.Proposal("LOST_CONTACT", canary, true)));
        does(boss, () -> closures.approve(task(number, "approveClosure").ref(), "APPROVED", canary));
    }

    CaseNumber closedCase() {
        return closedCase(AgeClass.ADULT, Map.of());
    }

    LocalDate today() {
        return time.instant().atZone(RemovalCalendar.HERE).toLocalDate();
    }

    void pass(int months) {
        time.set(today().plusMonths(months)
                .atTime(3, 0)
                .atZone(RemovalCalendar.HERE)
                .toInstant());
    }

    /** One night on this day. */
    void nightOf() {
        night.work(today());
    }

    /** Announced, and two weeks later gone. */
    void twoNights() {
        nightOf();
        daysPass(15);
        nightOf();
    }

    /** With the nights between, in which nothing was due. */
    void daysPass(int days) {
        var from = today();
        time.advance(Duration.ofDays(days));
        transaction.executeWithoutResult(status -> {
            for (int day = 1; day < days; day++) {
                database.sql(
                                "insert into removal_night (on_date, lease_until, holder, names, everything, failed, ended_at)"
                                        + " select ?, ?, ?, 0, 0, 0, ? where not exists"
                                        + " (select 1 from removal_night where on_date = ?)")
                        .params(
                                from.plusDays(day),
                                time.instant().atOffset(java.time.ZoneOffset.UTC),
                                UUID.randomUUID(),
                                time.instant().atOffset(java.time.ZoneOffset.UTC),
                                from.plusDays(day))
                        .update();
            }
        });
    }

    String there(CaseNumber number) {
        return refusal(worker, () -> cases.read(number));
    }

    List<String> actions(CaseNumber number) {
        return as(worker, () -> journal.ofCase(number, 10_000)).stream()
                .map(JournalLine::action)
                .toList();
    }

    abstract List<String> columns();

    /** Where the canary lies in plain, in any column of any table, the engine's too. */
    List<String> sings(String word) {
        var forms = Stream.of(
                        word.getBytes(StandardCharsets.UTF_8),
                        word.getBytes(StandardCharsets.UTF_16BE),
                        word.getBytes(StandardCharsets.UTF_16LE),
                        Base64.getEncoder()
                                .withoutPadding()
                                .encode(word.substring(0, 9).getBytes(StandardCharsets.UTF_8)))
                .map(bytes -> new String(bytes, StandardCharsets.ISO_8859_1))
                .toList();
        return CurrentActor.as(
                Actor.SYSTEM,
                () -> transaction.execute(status -> {
                    var found = new ArrayList<String>();
                    for (var column : columns()) {
                        var table = column.replaceAll("\\..*", "");
                        var name = column.replaceAll(".*\\.", "");
                        database
                                .sql("select " + name + " from " + table)
                                .query((row, n) -> row.getBytes(1))
                                .list()
                                .stream()
                                .filter(bytes -> bytes != null
                                        && forms.stream()
                                                .anyMatch(new String(bytes, StandardCharsets.ISO_8859_1)::contains))
                                .findAny()
                                .ifPresent(bytes -> found.add(column));
                    }
                    return found;
                }));
    }

    @Test
    @Asvs("V14.2.7")
    void afterFiveYearsNothingIsLeftButTheJournalAndTheFigures() {
        var number = closedCase();
        var note = as(worker, () -> timeline.of(number, Timeline.Kind.NOTE, null, 10))
                .getFirst();
        assertThat(note.note()).isEqualTo(canary);
        var figures = as(coordinator, () -> keeping.preview(90)).figures();

        pass(61);
        twoNights();

        assertThat(there(number)).isEqualTo("case.unknown");
        assertThat(held(number)).isEmpty();
        assertThat(sings(canary)).isEmpty();
        assertThat(sings(number.value()).stream()
                        .map(column -> column.toLowerCase().replace("\"", "")))
                .as("where the number still stands")
                .allMatch(column -> column.startsWith("journal_entry.") || column.equals("data_key.owner"));
        assertThat(as(worker, () -> search.search(canary)).found()).isEmpty();
        assertThat(actions(number)).contains("case.opened", "keeping.deleted");
        assertThat(as(coordinator, () -> keeping.preview(90)).figures())
                .as("the figures of the years before")
                .isEqualTo(figures);
        assertThat(journalCheck.verify().sound()).isTrue();
    }

    @Test
    @Asvs("V14.2.7")
    void afterTwoYearsNamesAndTextsAreGoneAndCodesStay() {
        var number = closedCase();
        var before = held(number);
        pass(24);
        daysPass(1);
        twoNights();

        assertThat(there(number)).isEqualTo("nothing");
        var head = head(number);
        assertThat(head.withoutNames()).isTrue();
        assertThat(head.standing()).isEqualTo(Standing.PRESUMED);
        assertThat(as(worker, () -> cases.reveal(number, Set.of(CaseField.values()), "TASK")))
                .isEmpty();
        assertThat(as(worker, () -> timeline.of(number, null, null, 200)))
                .isNotEmpty()
                .allMatch(entry -> entry.note() == null);
        assertThat(as(worker, () -> consents.of(number))).isNotEmpty();
        assertThat(as(worker, () -> search.search(canary)).found()).isEmpty();
        assertThat(before).containsKeys("identity_field", "identity_index", "national_index", "screening");
        assertThat(held(number))
                .doesNotContainKeys("identity_field", "case_field", "identity_index", "national_index", "screening")
                .containsKeys("case_file", "consent", "referral", "work_item");
        assertThatThrownBy(() -> CurrentActor.as(
                        Actor.SYSTEM,
                        () -> vault.seal(
                                new Place(KeyOwner.of(number), "case_field", UUID.randomUUID(), "STORY"), "x")))
                .as("the key is gone")
                .isInstanceOf(Refused.class);
        assertThat(refusal(worker, () -> closures.reopen(number, "x"))).isEqualTo("closure.withoutNames");
        assertThat(as(worker, () -> keeping.dates(number)).orElseThrow().namesOn())
                .isNull();
        pass(40);
        twoNights();
        assertThat(held(number)).isEmpty();
    }

    @Test
    void nothingGoesThatWasNotAnnouncedSoAClockThatJumpsTakesNothing() {
        var number = closedCase();
        pass(61);
        nightOf();
        assertThat(there(number)).isEqualTo("nothing");
        assertThat(as(boss, () -> alerts.mine(100)))
                .filteredOn(alert -> alert.kind().equals("keeping.soon"))
                .isNotEmpty()
                .allMatch(alert -> alert.caseNumber() == null);
        daysPass(13);
        nightOf();
        assertThat(there(number)).isEqualTo("nothing");
        daysPass(1);
        nightOf();
        assertThat(there(number)).isEqualTo("case.unknown");
    }

    @Test
    void aClockThatIsPutForwardTwiceTakesNothingEither() {
        var number = closedCase();
        pass(61);
        nightOf();
        time.advance(Duration.ofDays(400));
        nightOf();
        assertThat(there(number)).as("weeks without nights").isEqualTo("nothing");

        time.reset();
        otherTestsHadOtherNights();
        pass(60);
        nightOf();
        time.advance(Duration.ofDays(3));
        nightOf();
        assertThat(there(number)).as("it was told in a year that has not come").isEqualTo("nothing");
        daysPass(40);
        nightOf();
        assertThat(there(number)).as("told again, in time").isEqualTo("case.unknown");
    }

    @Test
    @Asvs("V15.4.2")
    void aHoldThatIsPlacedWhileTheCaseGoesWaitsForTheEndOfIt() throws Exception {
        var number = closedCase();
        pass(61);
        var placed = new java.util.concurrent.atomic.AtomicBoolean();
        try (var pool = Executors.newSingleThreadExecutor()) {
            var work = transaction.execute(status -> CurrentActor.as(Actor.SYSTEM, () -> {
                assertThat(org.koldoo.base.Mechanism.does(() -> calendar.keptBack(number)))
                        .isEmpty();
                forgetting.forget(number, CaseDates.What.EVERYTHING, "PERIOD");
                var hold = pool.submit(() -> {
                    does(oversight, () -> holds.place(number, "COURT", ""));
                    placed.set(true);
                });
                pause();
                assertThat(placed).as("not acknowledged while the case goes").isFalse();
                return hold;
            }));
            assertThatThrownBy(work::get).hasRootCauseInstanceOf(Refused.class);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(700);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void aHoldByASupervisorOrByOversightStopsEverythingUntilItIsLifted() {
        for (var by : List.of(boss, oversight)) {
            var number = closedCase();
            does(by, () -> holds.place(number, "COURT", canary));
            pass(61);
            twoNights();
            assertThat(there(number)).isEqualTo("nothing");
            assertThat(as(worker, () -> keeping.dates(number)).orElseThrow().keptBack())
                    .containsExactly("HOLD");
            var hold = as(by, () -> holds.of(number)).getFirst();
            assertThat(hold.reference()).isEqualTo(by == boss ? canary : null);
            does(by, () -> holds.lift(number, hold.id()));
            assertThat(actions(number)).contains("keeping.hold.placed", "keeping.hold.lifted");
            daysPass(1);
            nightOf();
            assertThat(there(number)).isEqualTo("case.unknown");
            time.reset();
            otherTestsHadOtherNights();
        }
    }

    @Test
    void nobodyElsePlacesOrLiftsAHold() {
        var number = closedCase();
        for (var outside : List.of(centreBoss, stranger, coordinator, Acting.admin())) {
            assertThat(refusalOrDenied(outside, () -> holds.place(number, "COURT", "")))
                    .as("%s", outside)
                    .isIn("case.unknown", "denied");
        }
        assertThat(refusalOrDenied(worker, () -> holds.place(number, "COURT", "")))
                .isEqualTo("denied");
        does(boss, () -> holds.place(number, "COURT", ""));
        var hold = as(boss, () -> holds.of(number)).getFirst().id();
        assertThat(refusalOrDenied(worker, () -> holds.lift(number, hold))).isEqualTo("denied");
        assertThat(refusal(centreBoss, () -> holds.lift(number, hold))).isEqualTo("case.unknown");
    }

    String refusalOrDenied(Actor actor, Runnable work) {
        try {
            return refusal(actor, work);
        } catch (org.springframework.security.access.AccessDeniedException e) {
            return "denied";
        }
    }

    @Test
    void anOpenCaseNeverGoesAndAReopenedOneStartsAnew() {
        var open = presumed(YesNoUnsure.NO, "MOL");
        var number = closedCase();
        pass(20);
        does(worker, () -> closures.reopen(number, "жаңы байланыш"));
        pass(20);
        close(number);
        pass(21);
        twoNights();
        assertThat(there(open)).isEqualTo("nothing");
        assertThat(head(number).withoutNames())
                .as("21 months after the second closing")
                .isFalse();
        assertThatThrownBy(() -> CurrentActor.as(
                        Actor.SYSTEM,
                        () -> transaction.executeWithoutResult(
                                status -> forgetting.forget(open, CaseDates.What.EVERYTHING, "PERIOD"))))
                .hasMessage("keeping.open");
        pass(4);
        twoNights();
        assertThat(head(number).withoutNames()).isTrue();
    }

    @Test
    void anAnnouncementOfAnEarlierClosingDoesNotCount() {
        var number = closedCase();
        pass(24);
        nightOf();
        does(worker, () -> closures.reopen(number, "жаңы байланыш"));
        close(number);
        time.advance(Duration.ofDays(25 * 30));
        nightOf();
        assertThat(head(number).withoutNames()).isFalse();
        daysPass(14);
        nightOf();
        assertThat(head(number).withoutNames()).isTrue();
    }

    @Test
    void aChildIsKeptUntilGrownUpAndLongerWhereNobodyKnowsTheAge() {
        var known = closedCase(AgeClass.CHILD, Map.of(CaseField.BIRTH_DATE, "2012-05-01"));
        var unknown = closedCase(AgeClass.CHILD, Map.of());
        assertThat(as(worker, () -> keeping.dates(known)).orElseThrow())
                .returns(LocalDate.of(2037, 5, 1), CaseDates::namesOn)
                .returns("CHILD", CaseDates::until);
        assertThat(as(worker, () -> keeping.dates(unknown)).orElseThrow())
                .returns(LocalDate.of(2051, 11, 24), CaseDates::namesOn)
                .returns("CHILD_AGE_UNKNOWN", CaseDates::until);
        pass(70);
        twoNights();
        assertThat(head(known).withoutNames()).isFalse();
        time.set(LocalDate.of(2037, 5, 2)
                .atTime(3, 0)
                .atZone(RemovalCalendar.HERE)
                .toInstant());
        twoNights();
        assertThat(there(known)).isEqualTo("case.unknown");
        assertThat(there(unknown)).isEqualTo("nothing");
    }

    @Test
    void twoNodesWorkTheNightOnce() throws Exception {
        var number = closedCase();
        pass(61);
        nightOf();
        daysPass(15);
        var date = today();
        long before = nightsInJournal(date);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var work = Stream.of(night, anotherNode())
                    .map(node -> pool.submit(() -> node.work(date)))
                    .toList();
            for (var one : work) {
                one.get();
            }
        }
        night.work(date);
        assertThat(actions(number).stream().filter("keeping.deleted"::equals)).hasSize(1);
        assertThat(nightsInJournal(date) - before).isEqualTo(1);
    }

    private long nightsInJournal(LocalDate date) {
        return database.sql("select count(*) from journal_entry where action = 'keeping.night' and object = ?")
                .param(date.toString())
                .query(Long.class)
                .single();
    }

    private RemovalNight anotherNode() {
        return anotherNode(forgetting);
    }

    private RemovalNight anotherNode(Forgetting hand) {
        return new RemovalNight(
                nights,
                calendar,
                notices,
                hand,
                late,
                engineHistory,
                periodTable,
                journal,
                (Clock) time,
                transactionManager);
    }

    @Test
    void anotherNodeGoesOnWhereOneDiedInTheMiddle() {
        var first = closedCase();
        var second = closedCase();
        pass(61);
        nightOf();
        daysPass(15);
        long before = nightsInJournal(today());
        var done = new AtomicInteger();
        // It dies in the transaction of a case, after everything was deleted and before the commit.
        var dying = new Forgetting(null, null, null, null, null, null, null, null) {
            @Override
            void forget(CaseNumber number, CaseDates.What what, String why) {
                forgetting.forget(number, what, why);
                if (Set.of(first, second).contains(number) && done.incrementAndGet() == 2) {
                    throw new Death();
                }
            }
        };
        assertThatThrownBy(() -> anotherNode(dying).work(today())).isInstanceOf(Death.class);
        assertThat(there(first)).as("what is done is done").isEqualTo("case.unknown");
        assertThat(there(second)).as("what is half done is not done").isEqualTo("nothing");
        assertThat(held(second)).containsKeys("identity_field", "case_file", "work_item");
        night.work(today());
        assertThat(there(second)).as("the other still has the night").isEqualTo("nothing");
        time.advance(Duration.ofMinutes(6));
        night.work(today());
        assertThat(there(second)).isEqualTo("case.unknown");
        assertThat(nightsInJournal(today()) - before).isEqualTo(1);
    }

    /** As a node that is switched off. */
    static class Death extends Error {}

    @Test
    void whatThePersonAsksIsAnsweredInAWeekOrOversightLearns() {
        var number = closedCase();
        var id = as(worker, () -> requests.record(asked(number, DataRequest.Kind.ACCESS)));
        assertThat(as(boss, () -> requests.read(id)).wish()).isEqualTo(canary);
        assertThat(as(boss, () -> requests.mine())).extracting(DataRequest::id).contains(id);
        assertThat(as(oversight, () -> requests.mine()))
                .filteredOn(one -> one.id().equals(id))
                .singleElement()
                .returns(null, DataRequest::wish);
        assertThat(refusal(centreBoss, () -> requests.read(id))).isEqualTo("case.unknown");
        assertThat(refusal(oversight, () -> requests.read(id))).isEqualTo("case.unknown");
        assertThat(as(worker, () -> keeping.dates(number)).orElseThrow().keptBack())
                .containsExactly("REQUEST");

        time.advance(Duration.ofDays(6));
        night.tellLate();
        assertThat(toldLate(id)).isFalse();
        time.advance(Duration.ofDays(3));
        night.tellLate();
        assertThat(toldLate(id)).isTrue();
        long told = lateAlerts();
        night.tellLate();
        assertThat(lateAlerts()).isEqualTo(told).isPositive();

        assertThat(refusal(worker, () -> requests.answer(id, DataRequest.Outcome.DONE, "")))
                .isEqualTo("case.supervisorOnly");
        assertThat(refusal(boss, () -> requests.answer(id, DataRequest.Outcome.REFUSED, " ")))
                .isEqualTo("keeping.request.reason");
        does(boss, () -> requests.answer(id, DataRequest.Outcome.PARTLY, canary));
        assertThat(refusal(boss, () -> requests.answer(id, DataRequest.Outcome.DONE, "")))
                .isEqualTo("keeping.request.answered");
        assertThat(actions(number)).contains("keeping.request.received", "keeping.request.answered");
        assertThat(sings(canary)).isEmpty();
    }

    private boolean toldLate(UUID id) {
        return as(
                Actor.SYSTEM,
                () -> database.sql("select late_told is not null from data_request where id = ?")
                        .param(id)
                        .query(Boolean.class)
                        .single());
    }

    private long lateAlerts() {
        return as(oversight, () -> alerts.mine(500)).stream()
                .filter(alert -> alert.kind().equals("keeping.late"))
                .count();
    }

    NewDataRequest asked(CaseNumber number, DataRequest.Kind kind) {
        return new NewDataRequest(
                number, kind, DataRequest.Received.IN_PERSON, today(), DataRequest.Identity.KNOWN, canary);
    }

    @Test
    void aCopyTellsWhatIsHeldWhoWasToldAndWhichBodiesLookedButNotWho() {
        var number = closedCase();
        var id = as(worker, () -> requests.record(asked(number, DataRequest.Kind.ACCESS)));
        var data = as(boss, () -> requests.data(id));
        assertThat(data.fields()).containsEntry(CaseField.FAMILY_NAME, canary);
        assertThat(data.held()).containsKeys("identity_field", "consent", "screening", "referral");
        assertThat(data.told()).extracting(one -> one.body().value()).contains("CCO");
        assertThat(data.looked()).extracting(one -> one.body().value()).contains("CCB");
        assertThat(data.looked().toString()).doesNotContain(worker.id().toString());
        assertThat(actions(number)).contains("keeping.request.data", "case.disclosures.read");
        assertThat(refusal(centreBoss, () -> requests.data(id))).isEqualTo("case.unknown");
    }

    @Test
    void earlyRemovalNeedsAClosedCaseThePersonWhoWasToldAndNothingThatKeepsItBack() {
        var open = presumed(YesNoUnsure.NO, "MOL");
        var ofOpen = as(worker, () -> requests.record(asked(open, DataRequest.Kind.DELETION)));
        does(worker, () -> requests.toldWhatIsKept(ofOpen));
        assertThat(refusal(boss, () -> early.check(proposal(ofOpen)))).isEqualTo("keeping.open");

        var number = closedCase();
        var id = as(worker, () -> requests.record(asked(number, DataRequest.Kind.DELETION)));
        assertThat(refusal(boss, () -> early.check(proposal(id)))).isEqualTo("keeping.early.notTold");
        does(worker, () -> requests.toldWhatIsKept(id));
        assertThat(refusal(worker, () -> early.check(proposal(id)))).isEqualTo("case.supervisorOnly");
        assertThat(refusal(centreBoss, () -> early.check(proposal(id)))).isEqualTo("case.unknown");
        does(oversight, () -> holds.place(number, "INVESTIGATION", ""));
        assertThat(refusal(boss, () -> early.check(proposal(id)))).isEqualTo("keeping.heldBack");
        assertThat(refusal(boss, () -> early.carryOut(proposal(id)))).isEqualTo("keeping.heldBack");
        var hold = as(oversight, () -> holds.of(number)).getFirst();
        does(oversight, () -> holds.lift(number, hold.id()));
        does(boss, () -> early.check(proposal(id)));

        var second = Acting.person("CCO", Role.SUPERVISOR); // a stand-in who does not see the case
        does(second, () -> early.carryOut(proposal(id)));
        assertThat(held(number)).isEmpty();
        assertThat(sings(canary)).isEmpty();
        assertThat(as(boss, () -> journal.ofCase(number, 100)))
                .anyMatch(line -> line.action().equals("keeping.deleted")
                        && "WISH".equals(line.facts().get("why")));
    }

    private Proposal proposal(UUID id) {
        return EarlyRemoval.proposal(as(boss, () -> requests.read(id)));
    }

    @Test
    void onlyTheCoordinatorChangesAPeriodAndNamesNeverStayLongerThanTheRest() {
        var before = as(boss, () -> periods.all()).stream()
                .filter(period -> period.name().equals("case.names"))
                .findFirst()
                .orElseThrow();
        assertThat(before).returns(24, Period::amount).returns(false, Period::verified);
        assertThat(before.source()).contains("no Kyrgyz rule");
        assertThat(refusalOrDenied(boss, () -> periods.change("case.names", 1, "x", today(), false)))
                .isEqualTo("denied");
        assertThat(refusal(coordinator, () -> periods.change("case.names", 61, "x", today(), false)))
                .isEqualTo("keeping.period.order");
        assertThat(refusal(coordinator, () -> periods.change("case.names", 0, "x", today(), false)))
                .isEqualTo("keeping.period.amount");
        assertThat(refusal(coordinator, () -> periods.change("case.names", 20, " ", today(), false)))
                .isEqualTo("keeping.period.source");
        var number = closedCase();
        var shorter = periodDeed.proposal("case.names", 20, "Order 5", today(), true);
        does(coordinator, () -> periodDeed.check(shorter));
        assertThat(refusal(oversight, () -> periodDeed.check(shorter))).isEqualTo("keeping.period.notYours");
        does(oversight, () -> periodDeed.carryOut(shorter));
        try {
            assertThat(as(worker, () -> keeping.dates(number)).orElseThrow().namesOn())
                    .isEqualTo(today().plusMonths(20));
        } finally {
            does(
                    oversight,
                    () -> periodDeed.carryOut(
                            periodDeed.proposal("case.names", 24, before.source(), before.asOf(), false)));
        }
    }

    @Test
    void thePreviewShowsASupervisorTheOwnNumbersAndTheCoordinatorOnlyHowMany() {
        var number = closedCase();
        pass(23);
        assertThat(as(boss, () -> keeping.preview(60)).soon())
                .extracting(CaseDates::number)
                .contains(number);
        assertThat(as(boss, () -> keeping.preview(60)).bodies()).isEmpty();
        assertThat(as(centreBoss, () -> keeping.preview(60)).soon())
                .extracting(CaseDates::number)
                .doesNotContain(number);
        for (var all : List.of(coordinator, oversight)) {
            var preview = as(all, () -> keeping.preview(60));
            assertThat(preview.soon()).isEmpty();
            assertThat(preview.bodies().get("CCB").names()).isPositive();
        }
        assertThat(refusalOrDenied(worker, () -> keeping.preview(60))).isEqualTo("denied");
    }

    @Test
    void whoIsNotTheMechanismForgetsNothing() {
        var number = closedCase();
        for (var one : everybody) {
            for (var actor : List.of(worker, boss, Acting.admin(), oversight)) {
                assertThat(refusal(actor, () -> one.delete(number))).isEqualTo("case.unknown");
                assertThat(refusal(actor, () -> one.pseudonymise(number))).isEqualTo("case.unknown");
            }
        }
        assertThat(Mechanism.does(() -> there(number))).isEqualTo("nothing");
    }

    @Test
    @Asvs("V14.2.7")
    void whatTheEngineRemembersOfEndedProceduresGoesAfterItsTime() {
        var number = closedCase();
        var run = database.sql("select id from procedure_run where case_no = ? fetch first 1 rows only")
                .param(number.value())
                .query(UUID.class)
                .single();
        CurrentActor.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(status -> database.sql(
                                "insert into ACT_HI_PROCINST (ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_, START_TIME_,"
                                        + " END_TIME_) values (?, ?, ?, 'x', ?, ?)")
                        .params(
                                run.toString(),
                                run.toString(),
                                number.value(),
                                today().atStartOfDay(),
                                today().atStartOfDay())
                        .update()));
        assertThat(remembered(run)).isEqualTo(1);
        time.advance(Duration.ofDays(29));
        nightOf();
        assertThat(remembered(run)).isEqualTo(1);
        time.advance(Duration.ofDays(3));
        nightOf();
        assertThat(remembered(run)).isZero();
    }

    private int remembered(UUID run) {
        return database.sql("select count(*) from ACT_HI_PROCINST where PROC_INST_ID_ = ?")
                .param(run.toString())
                .query(Integer.class)
                .single();
    }

    private void asProgram(String sql, Object... parameters) {
        CurrentActor.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> database.sql(sql).params(List.of(parameters)).update()));
    }

    private Set<String> keptBack(CaseNumber number) {
        return as(worker, () -> keeping.dates(number)).orElseThrow().keptBack();
    }

    @Test
    void anOpenAppealAndAPlaceAtACentreKeepEverything() {
        var number = closedCase();
        asProgram(
                "insert into appeal (id, case_no, type, filed_by, grounds, filed_user, filed_at, version)"
                        + " values (?, ?, 'RECONSIDERATION', 'PERSON', 'OTHER', ?, ?, 0)",
                UUID.randomUUID(),
                number.value(),
                worker.id().value(),
                time.instant().atOffset(java.time.ZoneOffset.UTC));
        assertThat(keptBack(number)).containsExactly("APPEAL");
        asProgram("update referral set place_taken = true where case_no = ?", number.value());
        assertThat(keptBack(number)).containsExactly("APPEAL", "PLACED");
        pass(61);
        twoNights();
        assertThat(there(number)).isEqualTo("nothing");
    }

    @Test
    void nobodyBehindTheWallOfACaseIsAskedToApproveItsRemoval() {
        var number = closedCase();
        var id = as(worker, () -> requests.record(asked(number, DataRequest.Kind.DELETION)));
        var proposal = proposal(id);
        var other = Acting.person("MFA", Role.SUPERVISOR);
        assertThat(mayApprove(proposal, other)).as("as a stand-in").isTrue();
        asProgram(
                "insert into case_deny (case_no, body_code, since) values (?, 'MFA', ?)",
                number.value(),
                time.instant().atOffset(java.time.ZoneOffset.UTC));
        assertThat(mayApprove(proposal, other)).isFalse();
        asProgram("update case_file set restricted = true where case_no = ?", number.value());
        assertThat(mayApprove(proposal, centreBoss)).isFalse();
        assertThat(mayApprove(proposal, boss)).as("not of the named team").isFalse();
        assertThat(mayApprove(proposal, oversight)).isTrue();
    }

    private boolean mayApprove(Proposal proposal, Actor approver) {
        return as(approver, () -> early.mayApprove(proposal, approver));
    }
}
