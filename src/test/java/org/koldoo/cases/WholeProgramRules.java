package org.koldoo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.CountedSource;
import org.koldoo.testing.Evidence;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemState;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.transaction.support.TransactionTemplate;

/** Cases with the real vault, journal and engine. */
abstract class WholeProgramRules {

    @Autowired
    Cases cases;

    @Autowired
    CaseSearch search;

    @Autowired
    CaseAccess access;

    @Autowired
    Consents consents;

    @Autowired
    Timeline timeline;

    @Autowired
    WorkItems workItems;

    @Autowired
    Procedures procedures;

    @Autowired
    Journal journal;

    @Autowired
    StepAnswers answers;

    @Autowired
    TransactionTemplate transactions;

    private final Actor worker = Acting.person("CCB", Role.CASEWORKER);
    private final Actor supervisor = Acting.person("CCB", Role.SUPERVISOR);
    private final Actor stranger = Acting.person("CCO", Role.CASEWORKER);

    private <T> T as(Actor actor, Supplier<T> work) {
        return Acting.as(actor, () -> transactions.execute(status -> work.get()));
    }

    private static NewCase asked(AgeClass age, boolean danger, YesNoUnsure official, String search) {
        var name = "Токтогулова " + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
        return new NewCase(
                UUID.randomUUID(),
                Sex.F,
                age,
                YesNoUnsure.NO,
                YesNoUnsure.NO,
                danger,
                official,
                Set.of(),
                Set.of(),
                search,
                Map.of(
                        CaseField.FAMILY_NAME, name,
                        CaseField.GIVEN_NAME, "Айсулуу",
                        CaseField.SAFE_CONTACT, "+996 700 " + name.hashCode(),
                        CaseField.LANGUAGE, "ky",
                        CaseField.STORY, "что было"));
    }

    private Set<String> waiting(CaseNumber number) {
        return workItems.openOfCases(List.of(number)).stream()
                .map(WorkItem::element)
                .collect(Collectors.toSet());
    }

    @Test
    void openingACaseTakesOneCommitAndFewStatements() {
        var found = as(worker, () -> search.search("Токтогулова Айсулуу"));
        var first = as(worker, () -> cases.open(asked(AgeClass.ADULT, false, YesNoUnsure.NO, found.searchId())));
        assertThat(first).isNotNull();
        CountedSource.reset();
        var number = as(worker, () -> cases.open(asked(AgeClass.ADULT, false, YesNoUnsure.NO, found.searchId())));
        System.out.println("Opening a case in the whole program: " + CountedSource.STATEMENTS.size()
                + " SQL with vault, journal and engine, " + CountedSource.COMMITS.size() + " commit");
        assertThat(CountedSource.COMMITS).hasSize(1);
        assertThat(CountedSource.STATEMENTS).hasSizeLessThanOrEqualTo(most());
        assertThat(waiting(number)).contains("informAndConsent");
        assertThat(as(worker, () -> workItems.queue(worker, QueueFilter.mine(100)))
                        .items())
                .extracting(WorkItem::caseNumber)
                .contains(number);
        assertThat(as(stranger, () -> workItems.queue(stranger, QueueFilter.mine(100)))
                        .items())
                .extracting(WorkItem::caseNumber)
                .doesNotContain(number);
        assertThat(as(worker, () -> journal.ofCase(number, 100)))
                .extracting(line -> line.action())
                .contains("case.opened", "workitem.opened");
    }

    int most() {
        return 28;
    }

    @Test
    void aChildInDangerGetsTheEmergencyStepsAtOnce() {
        var number = as(worker, () -> cases.open(asked(AgeClass.CHILD, true, YesNoUnsure.NO, null)));
        assertThat(waiting(number)).contains("secureSafety", "notifyChildProtection");
        assertThat(as(worker, () -> timeline.of(number, null, null, 100)))
                .extracting(Timeline.Entry::code)
                .contains("case.opened", "basis.recorded", "step.opened");
        assertThat(as(worker, () -> cases.reveal(number, Set.of(CaseField.STORY), "")))
                .containsEntry(CaseField.STORY, "что было");
    }

    @Test
    void withAnOfficialInvolvedEveryStepIsForTheNamedPeople() {
        var number = as(worker, () -> cases.open(asked(AgeClass.CHILD, true, YesNoUnsure.UNSURE, null)));
        var open = workItems.openOfCases(List.of(number));
        assertThat(open)
                .isNotEmpty()
                .allMatch(WorkItem::restricted)
                .allMatch(item -> item.body().equals(BodyCode.of("CCB")));
        assertThat(as(supervisor, () -> workItems.queue(supervisor, QueueFilter.team(100)))
                        .items())
                .extracting(WorkItem::caseNumber)
                .doesNotContain(number);
        assertThat(as(supervisor, () -> access.scope(supervisor, number))).isEmpty();
    }

    private WorkItem step(CaseNumber number, String element) {
        return workItems.openOfCases(List.of(number)).stream()
                .filter(item -> item.element().equals(element))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @Asvs({"V8.2.3", "V15.3.1"})
    void anotherBodyGetsItsStepWithTheBasisSeesWhatItDeclaresAndNothingAfterwards() {
        var officer = Acting.person("BORD", Role.OFFICER);
        var number = as(worker, () -> cases.open(asked(AgeClass.ADULT, true, YesNoUnsure.NO, null)));
        as(worker, () -> procedures.start(number, "BORD.no-removal", BodyCode.of("CCB"), null));
        var waiting = step(number, "flagNoRemoval");
        assertThat(waiting.redirected()).isEqualTo("NO_BASIS");
        assertThat(waiting.assignee()).isEqualTo(worker.id());
        as(
                worker,
                () -> consents.recordBasis(
                        number, BodyCode.of("BORD"), Consents.BasisKind.VITAL_INTEREST, "выдворение опасно"));
        var moved = step(number, "flagNoRemoval");
        assertThat(moved.body()).isEqualTo(BodyCode.of("BORD"));
        assertThat(as(officer, () -> workItems.queue(officer, QueueFilter.mine(100)))
                        .items())
                .extracting(WorkItem::caseNumber)
                .contains(number);
        assertThat(as(officer, () -> cases.fieldsFor(moved))).containsOnlyKeys(CaseField.SEX, CaseField.AGE_CLASS);
        assertThat(as(officer, () -> cases.reveal(number, Set.of(CaseField.values()), "TASK")))
                .containsOnlyKeys(CaseField.SEX, CaseField.AGE_CLASS);
        as(officer, () -> {
            answers.complete(moved.ref(), "FLAGGED", Map.of("contactPhone", "+996 312 000000"));
            return true;
        });
        assertThat(as(officer, () -> access.scope(officer, number))).isEmpty();
        var done = workItems.find(moved.id()).orElseThrow();
        assertThat(as(worker, () -> answers.of(done))).containsEntry("contactPhone", "+996 312 000000");
        assertThat(as(worker, () -> timeline.of(number, null, null, 100)))
                .extracting(Timeline.Entry::code)
                .contains("step.moved", "step.done", "basis.recorded");
    }

    @Test
    void theOwnerClosesAStepThatNobodyAnswered() {
        var number = as(worker, () -> cases.open(asked(AgeClass.ADULT, true, YesNoUnsure.NO, null)));
        as(
                worker,
                () -> consents.recordBasis(
                        number, BodyCode.of("BORD"), Consents.BasisKind.LEGAL_ORDER, "постановление"));
        as(worker, () -> procedures.start(number, "BORD.no-removal", BodyCode.of("CCB"), null));
        var item = step(number, "flagNoRemoval");
        as(worker, () -> {
            answers.closeFor(item.ref(), null, null);
            return true;
        });
        assertThat(workItems.find(item.id()).orElseThrow().state()).isEqualTo(WorkItemState.NO_ANSWER);
    }

    @Test
    void aQueueHoldsOnlyCasesThatTheReaderMaySeeAndAllThatAreHisToDo() {
        var authors = List.of(Acting.person("CCB", Role.CASEWORKER), Acting.person("CCO", Role.CASEWORKER));
        var people = new ArrayList<>(authors);
        for (var body : List.of("CCB", "CCO", "BORD", "MVD")) {
            for (var role : Role.values()) {
                people.add(Acting.person(body, role));
            }
        }
        var numbers = new ArrayList<CaseNumber>();
        for (int i = 0; i < 12; i++) {
            var author = authors.get(i % 2);
            var official = i % 3 == 0 ? YesNoUnsure.YES : YesNoUnsure.NO;
            var number = as(author, () -> cases.open(asked(AgeClass.ADULT, true, official, null)));
            if (i % 4 == 1 && official == YesNoUnsure.NO) {
                as(
                        author,
                        () -> consents.recordBasis(
                                number, BodyCode.of("BORD"), Consents.BasisKind.VITAL_INTEREST, "x"));
            }
            as(author, () -> procedures.start(number, "BORD.no-removal", author.requireBody(), null));
            numbers.add(number);
        }
        var open = workItems.openOfCases(numbers);
        int cells = 0;
        for (var person : people) {
            var queue = as(person, () -> workItems.queue(person, QueueFilter.mine(100))).items().stream()
                    .filter(item -> numbers.contains(item.caseNumber()))
                    .map(WorkItem::id)
                    .collect(Collectors.toSet());
            for (var item : open) {
                boolean may = as(person, () -> workItems.mayDo(person, item));
                var scope = as(person, () -> access.scope(person, item.caseNumber()));
                assertThat(queue.contains(item.id())).as("%s %s", person, item).isEqualTo(may);
                assertThat(!may || scope.isPresent()).as("%s %s", person, item).isTrue();
                cells++;
            }
        }
        Evidence.note("access", "cells." + getClass().getSimpleName(), cells);
        System.out.println("Compared " + cells + " cells of person and task");
        assertThat(cells).isGreaterThan(500);
    }

    @Test
    void twoClicksAtOnceMakeOneCase() throws Exception {
        var request = asked(AgeClass.ADULT, true, YesNoUnsure.NO, null);
        try (var pool = Executors.newFixedThreadPool(4)) {
            var clicks = Stream.generate(() -> pool.submit(() -> as(worker, () -> cases.open(request))))
                    .limit(4)
                    .toList();
            var numbers = new HashSet<CaseNumber>();
            for (var click : clicks) {
                numbers.add(click.get());
            }
            assertThat(numbers).hasSize(1);
        }
    }

    @Test
    void namesAreFoundInAnyScript() {
        var request = asked(AgeClass.ADULT, true, YesNoUnsure.NO, null);
        var number = as(worker, () -> cases.open(request));
        for (var term : List.of(
                request.fields().getOrDefault(CaseField.FAMILY_NAME, "").replace("Токтогулова", "Toktogulova"),
                request.fields().getOrDefault(CaseField.SAFE_CONTACT, ""))) {
            assertThat(as(worker, () -> search.search(term)).found())
                    .as(term)
                    .extracting(CaseHead::number)
                    .contains(number);
            assertThat(as(stranger, () -> search.search(term)).found())
                    .extracting(CaseHead::number)
                    .doesNotContain(number);
        }
    }

    @Test
    void nobodyIsRefusedEverywhere() {
        assertThatThrownBy(() -> cases.read(CaseNumber.random()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> search.search("Асанова"))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
        assertThatThrownBy(() -> consents.of(CaseNumber.random()))
                .isInstanceOf(AuthenticationCredentialsNotFoundException.class);
    }
}
