package org.koldoo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.files.Samples;
import org.koldoo.journal.ExportMark;
import org.koldoo.testing.Asvs;
import org.koldoo.workflow.FieldKind;
import org.koldoo.workflow.ShowIf;
import org.koldoo.workflow.StepChoice;
import org.koldoo.workflow.StepField;
import org.koldoo.workflow.WorkItemState;

/** The rules of case files, on whichever database the subclass brings. */
abstract class CaseRules {

    private static final BodyCode MOL = BodyCode.of("MOL");
    private static final BodyCode MVD = BodyCode.of("MVD");
    private static final BodyCode NGO = BodyCode.of("NGO");

    private Bench bench;
    private Actor worker;
    private Actor colleague;
    private Actor supervisor;
    private Actor stranger;
    private Actor officer;

    abstract Bench bench();

    @BeforeEach
    void people() {
        bench = bench();
        worker = bench.people.add("CCB", Role.CASEWORKER);
        colleague = bench.people.add("CCB", Role.CASEWORKER);
        supervisor = bench.people.add("CCB", Role.SUPERVISOR);
        stranger = bench.people.add("NGO", Role.CASEWORKER);
        officer = bench.people.add("MVD", Role.OFFICER);
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }

    private CaseNumber open(Map<CaseField, String> fields) {
        return bench.open(worker, Bench.plain(fields));
    }

    private List<String> told(CaseNumber number) {
        return bench.as(supervisor, () -> bench.timeline.of(number, null, null, 100)).stream()
                .map(Timeline.Entry::code)
                .toList();
    }

    private Scope scope(Actor actor, CaseNumber number) {
        return bench.as(actor, () -> bench.access.scope(actor, number)).orElse(null);
    }

    private static Consents.NewConsent consent(Consents.Purpose purpose, BodyCode to, Consents.Answer answer) {
        return new Consents.NewConsent(
                purpose,
                to,
                answer,
                Consents.GivenBy.SELF,
                Consents.Form.SIGNATURE,
                null,
                true,
                "1",
                "ky",
                false,
                null,
                null);
    }

    @Test
    void opensACaseWithEverythingThatBelongsToIt() {
        var number = open(Map.of(CaseField.LANGUAGE, "ky"));
        var head = bench.as(worker, () -> bench.cases.read(number));
        assertThat(head.owner()).isEqualTo(BodyCode.of("CCB"));
        assertThat(head.assignee()).isEqualTo(worker.id());
        assertThat(head.codeName()).isNotBlank();
        assertThat(head.standing()).isEqualTo(Standing.POSSIBLE);
        assertThat(bench.engine.started).contains("nrm");
        assertThat(bench.events).contains(new CaseOpened(number, BodyCode.of("CCB")));
        assertThat(told(number)).containsExactly("case.opened");
        assertThat(bench.journal.actions()).contains("case.opened", "case.read");
    }

    @Test
    void theSecondClickFindsTheFirstCase() {
        var asked = Bench.plain(Map.of());
        assertThat(bench.open(worker, asked)).isEqualTo(bench.open(worker, asked));
        refused("case.unknown", () -> bench.open(stranger, asked));
    }

    @Test
    void eightClicksAtOnceMakeOneCase() throws Exception {
        var asked = Bench.plain(Map.of());
        var ready = new CountDownLatch(1);
        try (var pool = Executors.newFixedThreadPool(8)) {
            var clicks = IntStream.range(0, 8)
                    .mapToObj(i -> pool.submit(() -> {
                        ready.await();
                        return bench.open(worker, asked);
                    }))
                    .toList();
            ready.countDown();
            var numbers = new java.util.HashSet<CaseNumber>();
            for (var click : clicks) {
                numbers.add(click.get());
            }
            assertThat(numbers).hasSize(1);
            assertThat(bench.as(worker, () -> bench.cases.mine(null, 50))).hasSize(1);
        }
    }

    /** Asked at each read, so a right that was written for later does not begin when it is written. */
    @Test
    @Asvs("V8.2.2")
    void aRightForTomorrowOpensNothingToday() {
        var number = open(Map.of());
        var there = bench.people.add("MOL", Role.OFFICER);
        var tomorrow = bench.clock.instant().plus(Duration.ofDays(1));
        bench.as(
                Actor.SYSTEM,
                () -> bench.access.grant(new CaseAccess.Grant(
                        number,
                        BodyCode.of("MOL"),
                        null,
                        null,
                        Scope.SHARED,
                        Set.of(),
                        "LEGAL_ORDER",
                        null,
                        tomorrow,
                        null)));
        assertThat(bench.as(there, () -> bench.access.scope(there, number))).isEmpty();
        refused("case.unknown", () -> bench.as(there, () -> bench.cases.read(number)));
        bench.clock.advance(Duration.ofDays(1));
        assertThat(bench.as(there, () -> bench.access.scope(there, number))).contains(Scope.SHARED);
    }

    @Test
    void aKnownNameIsSearchedForBeforeACaseIsOpened() {
        var named = Bench.plain(Map.of(CaseField.FAMILY_NAME, "Бекова"));
        refused("case.searchFirst", () -> bench.open(worker, named));
        var found = bench.as(worker, () -> bench.search.search("Бекова"));
        var searched = new NewCase(
                named.request(),
                named.sex(),
                named.ageClass(),
                named.foreigner(),
                named.abroad(),
                false,
                YesNoUnsure.NO,
                Set.of(),
                Set.of(),
                found.searchId(),
                named.fields());
        assertThat(bench.open(worker, searched)).isNotNull();
        assertThat(bench.open(stranger, danger(AgeClass.ADULT, YesNoUnsure.NO))).isNotNull();
    }

    private static NewCase danger(AgeClass age, YesNoUnsure official) {
        return Bench.with(age, true, official, Set.of(), Set.of(), Map.of(CaseField.FAMILY_NAME, "Асанова"));
    }

    @Test
    void onlyTheAssigneeAndSupervisorsOfTheBodySeeACase() {
        var number = open(Map.of());
        assertThat(scope(worker, number)).isEqualTo(Scope.FULL);
        assertThat(scope(supervisor, number)).isEqualTo(Scope.FULL);
        assertThat(scope(colleague, number)).isNull();
        assertThat(scope(stranger, number)).isNull();
        refused("case.unknown", () -> bench.as(colleague, () -> bench.cases.read(number)));
        refused("case.unknown", () -> bench.as(colleague, () -> bench.cases.read(CaseNumber.random())));
        assertThat(bench.as(colleague, () -> bench.cases.heads(List.of(number))))
                .isEmpty();
    }

    @Test
    @Asvs({"V8.2.3", "V14.2.6", "V15.3.1"})
    void sensitiveFieldsAndIdentityAreShownOnlyForAPurposeAndWithATrace() {
        var number =
                open(Map.of(CaseField.LANGUAGE, "ky", CaseField.STORY, "что было", CaseField.CODE_WORD, "тюльпан"));
        var all = Set.of(CaseField.LANGUAGE, CaseField.STORY, CaseField.CODE_WORD);
        assertThat(bench.as(worker, () -> bench.cases.fields(number, all)))
                .containsExactly(Map.entry(CaseField.LANGUAGE, "ky"));
        assertThat(bench.as(worker, () -> bench.cases.reveal(number, all, "")))
                .containsEntry(CaseField.STORY, "что было")
                .containsEntry(CaseField.CODE_WORD, "тюльпан");
        assertThat(bench.journal.actions()).contains("identity.revealed");
        refused("case.purpose", () -> bench.as(supervisor, () -> bench.cases.reveal(number, all, " ")));
        assertThat(bench.as(supervisor, () -> bench.cases.reveal(number, all, "CHECK")))
                .hasSize(3);
        refused("case.unknown", () -> bench.as(stranger, () -> bench.cases.reveal(number, all, "CHECK")));
    }

    @Test
    @Asvs({"V1.3.3", "V2.2.1", "V2.2.2"})
    void valuesAreCleanedAndCheckedAndRefusalsNameTheField() {
        var odd = "А\u202Eбв\u0000 \uD83D\uDE42 李";
        var number = open(Map.of(CaseField.STORY, odd + "\nвторая", CaseField.PLACE_NOTE, odd + "\nx"));
        assertThat(bench.as(
                        worker, () -> bench.cases.reveal(number, Set.of(CaseField.STORY, CaseField.PLACE_NOTE), "")))
                .containsEntry(CaseField.STORY, "Абв \uD83D\uDE42 李\nвторая")
                .containsEntry(CaseField.PLACE_NOTE, "Абв \uD83D\uDE42 李 x");
        for (var wrong : List.of(
                Map.entry(CaseField.PLACE_NOTE, "x".repeat(201)),
                Map.entry(CaseField.STORY, "x".repeat(10_001)),
                Map.entry(CaseField.BIRTH_DATE, "2027-01-01"),
                Map.entry(CaseField.BIRTH_DATE, "1899-12-31"),
                Map.entry(CaseField.BIRTH_DATE, "31.12.1999"),
                Map.entry(CaseField.BIRTH_YEAR, "2030"),
                Map.entry(CaseField.HAPPENED_FROM, "2026-11-25"),
                Map.entry(CaseField.GENDER, "NO_SUCH_CODE"),
                Map.entry(CaseField.STILL_EXPLOITED, "MAYBE"))) {
            assertThatThrownBy(() -> open(Map.of(wrong.getKey(), wrong.getValue())))
                    .as(wrong.getKey().code())
                    .isInstanceOfSatisfying(Refused.class, refused -> {
                        assertThat(refused.code()).startsWith("case.field.");
                        assertThat(refused.parameters().getFirst())
                                .isEqualTo(wrong.getKey().code());
                    });
        }
        assertThat(open(Map.of(CaseField.STORY, "x".repeat(10_000), CaseField.BIRTH_DATE, "2026-11-24")))
                .isNotNull();
    }

    @Test
    void changedFieldsMoveTheFactsAndSearchesFindTheNewName() {
        var number = open(Map.of(CaseField.DANGER_NOW, "NO"));
        assertThat(fact(number, "fact_danger")).isEqualTo(false);
        bench.as(
                worker,
                () -> bench.cases.change(
                        number,
                        Map.of(
                                CaseField.DANGER_NOW, "YES",
                                CaseField.CITIZENSHIP, "UZ",
                                CaseField.PRESENT_REGION, "ABROAD",
                                CaseField.AGE_CLASS, "UNKNOWN_MAY_BE_CHILD",
                                CaseField.PENALISED, "DETAINED FINED",
                                CaseField.FAMILY_NAME, "Ким")));
        for (var fact : List.of(
                "fact_danger",
                "fact_foreign",
                "fact_abroad",
                "fact_child",
                "fact_age_unsure",
                "fact_detained",
                "fact_penalised")) {
            assertThat(fact(number, fact)).as(fact).isEqualTo(true);
        }
        assertThat(bench.engine.started).contains("immediate-safety", "child-protection");
        assertThat(told(number)).contains("danger.on", "basis.recorded");
        assertThat(found(worker, "Ким")).containsExactly(number);
        bench.as(worker, () -> bench.cases.change(number, Map.of(CaseField.FAMILY_NAME, "")));
        assertThat(found(worker, "Ким")).isEmpty();
    }

    private Object fact(CaseNumber number, String fact) {
        return bench.as(Actor.SYSTEM, () -> bench.facts.value(number, fact));
    }

    private List<CaseNumber> found(Actor actor, String term) {
        return bench.as(actor, () -> bench.search.search(term)).found().stream()
                .map(CaseHead::number)
                .toList();
    }

    @Test
    void everyKnownFactHasAnAnswerAndChaptersStateTheirs() {
        var number = open(Map.of());
        KnownFacts.STATED.forEach(fact -> assertThat(fact(number, fact)).isEqualTo(false));
        bench.as(worker, () -> bench.cases.fact(number, "fact_consent_asked", true));
        assertThat(fact(number, "fact_consent_asked")).isEqualTo(true);
        bench.as(Actor.SYSTEM, () -> bench.cases.standing(number, Standing.IDENTIFIED));
        assertThat(fact(number, "fact_identified")).isEqualTo(true);
        assertThat(fact(number, "fact_presumed")).isEqualTo(true);
        assertThatThrownBy(() -> bench.as(worker, () -> bench.cases.fact(number, "fact_child", true)))
                .isInstanceOf(IllegalArgumentException.class);
        refused("case.unknown", () -> bench.as(stranger, () -> bench.cases.standing(number, Standing.POSSIBLE)));
    }

    @Test
    void aSearchFindsByNumberCodeNameNamesPhoneAndDocument() {
        var number = bench.open(
                worker,
                Bench.with(
                        AgeClass.ADULT,
                        true,
                        YesNoUnsure.NO,
                        Set.of(),
                        Set.of(),
                        Map.of(
                                CaseField.FAMILY_NAME, "Токтосунова",
                                CaseField.GIVEN_NAME, "Нургуль",
                                CaseField.SAFE_CONTACT, "+996 555 123456",
                                CaseField.IDENTITY_NUMBER, "AN 1234567")));
        var head = bench.as(worker, () -> bench.cases.read(number));
        for (var term : List.of(
                number.value(),
                number.value().toLowerCase(),
                head.codeName().toUpperCase(),
                "нургуль",
                "Токтосунова Нургуль",
                "996555123456",
                "an-1234567")) {
            assertThat(found(worker, term)).as(term).containsExactly(number);
            assertThat(found(colleague, term)).as(term).isEmpty();
            assertThat(found(stranger, term)).as(term).isEmpty();
        }
        assertThat(found(worker, "Токтосунова Айгуль")).isEmpty();
        refused("case.search.length", () -> found(worker, "я"));
    }

    @Test
    void aSearchDoesTheSameWorkWhetherNothingOneHiddenOrOneSealedIsThere() {
        bench.open(worker, danger(AgeClass.ADULT, YesNoUnsure.NO));
        bench.open(
                worker,
                Bench.with(
                        AgeClass.ADULT,
                        true,
                        YesNoUnsure.YES,
                        Set.of(),
                        Set.of(),
                        Map.of(CaseField.FAMILY_NAME, "Закрытова", CaseField.GIVEN_NAME, "Анна")));
        var counts = new java.util.TreeSet<Integer>();
        for (var term : List.of("Никогова Никто", "Асанова Никто", "Закрытова Анна")) {
            int before = bench.statements.get();
            assertThat(found(stranger, term)).isEmpty();
            counts.add(bench.statements.get() - before);
        }
        assertThat(counts).hasSize(1);
    }

    @Test
    void theSupervisorOfAnotherBodyLearnsThatSomebodyMayServeTheSamePerson() {
        var fields = Map.of(CaseField.FAMILY_NAME, "Сыдыкова", CaseField.GIVEN_NAME, "Мээрим");
        var first = bench.open(worker, Bench.with(AgeClass.ADULT, true, YesNoUnsure.NO, Set.of(), Set.of(), fields));
        assertThat(found(stranger, "Сыдыкова Мээрим")).isEmpty();
        assertThat(told(first)).contains("case.samePerson");
        assertThat(bench.events).contains(new SamePersonNoticed(first));
        assertThat(bench.as(worker, () -> bench.timeline.of(first, null, null, 50)))
                .extracting(Timeline.Entry::code)
                .doesNotContain("case.samePerson");
        found(stranger, "Сыдыкова Мээрим");
        bench.open(stranger, Bench.with(AgeClass.ADULT, true, YesNoUnsure.NO, Set.of(), Set.of(), fields));
        assertThat(told(first).stream().filter("case.samePerson"::equals)).hasSize(1);
    }

    @Test
    void aFamilyNameAloneTellsNobody() {
        var first = bench.open(worker, danger(AgeClass.ADULT, YesNoUnsure.NO));
        found(stranger, "Асанова");
        assertThat(told(first)).doesNotContain("case.samePerson");
    }

    @Test
    void withAnOfficialInvolvedOnlyNamedPeopleSeeTheCaseAndNoStateBodyLearnsOfIt() {
        var named = bench.people.add("CCB", Role.SUPERVISOR);
        var number = bench.open(
                worker, Bench.with(AgeClass.CHILD, true, YesNoUnsure.UNSURE, Set.of(), Set.of(named.id()), Map.of()));
        assertThat(scope(worker, number)).isEqualTo(Scope.FULL);
        assertThat(scope(named, number)).isEqualTo(Scope.FULL);
        assertThat(scope(supervisor, number)).isNull();
        assertThat(bench.as(worker, () -> bench.access.denied(number, MVD))).isTrue();
        assertThat(bench.as(worker, () -> bench.access.denied(number, MOL))).isTrue();
        assertThat(bench.as(worker, () -> bench.access.denied(number, NGO))).isFalse();
        refused(
                "case.bodyExcluded",
                () -> bench.as(
                        worker, () -> bench.consents.recordBasis(number, MVD, Consents.BasisKind.LEGAL_ORDER, "x")));
        var step = bench.as(worker, () -> bench.engine.step(number, "MVD", Role.OFFICER));
        assertThat(step.redirected()).isEqualTo("EXCLUDED");
        assertThat(step.assignee()).isEqualTo(worker.id());
        assertThat(step.restricted()).isTrue();
        assertThat(bench.as(worker, () -> bench.engine.addressees.resolve(number, "owner", Role.SUPERVISOR, null))
                        .named())
                .containsExactlyInAnyOrder(worker.id(), named.id());
        refused("case.team.otherBody", () -> bench.as(worker, () -> bench.team.add(number, stranger.id())));
        bench.as(worker, () -> bench.team.add(number, supervisor.id()));
        assertThat(scope(supervisor, number)).isEqualTo(Scope.FULL);
    }

    @Test
    void aBodyThatIsKeptOutGetsNoTaskThoughTheCaseIsNotRestricted() {
        var number =
                bench.open(worker, Bench.with(AgeClass.ADULT, true, YesNoUnsure.NO, Set.of(MVD), Set.of(), Map.of()));
        assertThat(scope(supervisor, number)).isEqualTo(Scope.FULL);
        var step = bench.as(worker, () -> bench.engine.step(number, "MVD", Role.OFFICER));
        assertThat(step.redirected()).isEqualTo("EXCLUDED");
        assertThat(step.body().value()).isEqualTo("CCB");
    }

    @Test
    void aTaskOfARestrictedCaseLeavesTheTeamForNobodyThoughTheBodyMayBeTold() {
        var number =
                bench.open(worker, Bench.with(AgeClass.ADULT, true, YesNoUnsure.YES, Set.of(), Set.of(), Map.of()));
        bench.as(worker, () -> bench.consents.recordBasis(number, NGO, Consents.BasisKind.VITAL_INTEREST, "x"));
        assertThat(bench.as(worker, () -> bench.access.denied(number, NGO))).isFalse();
        var step = bench.as(worker, () -> bench.engine.step(number, NGO.value(), Role.CASEWORKER));
        assertThat(step.redirected()).isEqualTo("EXCLUDED");
        assertThat(step.assignee()).isEqualTo(worker.id());
    }

    @Test
    void aCaseBecomesRestrictedWhenAnOfficialTurnsUp() {
        var number = open(Map.of());
        assertThat(scope(supervisor, number)).isEqualTo(Scope.FULL);
        bench.as(worker, () -> bench.cases.change(number, Map.of(CaseField.OFFICIAL_INVOLVED, "YES")));
        assertThat(scope(supervisor, number)).isNull();
        assertThat(scope(worker, number)).isEqualTo(Scope.FULL);
        assertThat(bench.as(worker, () -> bench.access.denied(number, MVD))).isTrue();
    }

    @Test
    void theBodyThatKeepsACaseIsNeverWalledOff() {
        var author = bench.people.add("MOL", Role.OFFICER);
        var number =
                bench.open(author, Bench.with(AgeClass.ADULT, true, YesNoUnsure.UNSURE, Set.of(), Set.of(), Map.of()));
        assertThat(scope(author, number)).isEqualTo(Scope.FULL);
        assertThat(bench.as(author, () -> bench.access.denied(number, MVD))).isTrue();
    }

    @Test
    void ofAChildTheChildProtectionAuthorityMayBeTold() {
        var number = bench.open(worker, danger(AgeClass.UNKNOWN_MAY_BE_CHILD, YesNoUnsure.NO));
        assertThat(bench.as(worker, () -> bench.consents.basisFor(number, MOL))).contains("BEST_INTERESTS");
        assertThat(told(number)).contains("basis.recorded");
        var step = bench.as(worker, () -> bench.engine.step(number, "MOL", Role.OFFICER));
        assertThat(step.body()).isEqualTo(MOL);
        assertThat(step.redirected()).isNull();
    }

    @Test
    void aStepForAnotherBodyComesBackUntilThereIsABasisAndShowsOnlyWhatItDeclares() {
        var number = open(Map.of(CaseField.LANGUAGE, "ky", CaseField.STORY, "что было"));
        var step = bench.as(worker, () -> bench.engine.step(number, "MVD", Role.OFFICER));
        assertThat(step.body().value()).isEqualTo("CCB");
        assertThat(step.redirected()).isEqualTo("NO_BASIS");
        assertThat(step.intendedBody()).isEqualTo(MVD);
        assertThat(step.assignee()).isEqualTo(worker.id());
        assertThat(scope(officer, number)).isNull();
        bench.as(
                worker, () -> bench.consents.recordBasis(number, MVD, Consents.BasisKind.LEGAL_ORDER, "постановление"));
        var moved = bench.engine.now(step);
        assertThat(moved.body()).isEqualTo(MVD);
        assertThat(scope(officer, number)).isEqualTo(Scope.STEP);
        assertThat(bench.as(officer, () -> bench.cases.fieldsFor(moved)))
                .containsOnlyKeys(CaseField.SEX, CaseField.AGE_CLASS, CaseField.LANGUAGE);
        assertThat(bench.as(officer, () -> bench.cases.fields(number, Set.of(CaseField.values()))))
                .containsOnlyKeys(CaseField.SEX, CaseField.AGE_CLASS, CaseField.LANGUAGE);
        assertThat(bench.as(officer, () -> bench.cases.reveal(number, Set.of(CaseField.STORY), "TASK")))
                .isEmpty();
        assertThat(bench.as(officer, () -> bench.cases.read(number)).foreigner())
                .isEqualTo(YesNoUnsure.UNSURE);
        assertThat(scope(bench.people.add("MVD", Role.CASEWORKER), number)).isNull();
        bench.as(officer, () -> bench.answers.complete(moved.ref(), "DONE", Map.of()));
        assertThat(scope(officer, number)).isNull();
        assertThat(told(number)).contains("step.opened", "step.moved", "step.done", "basis.recorded");
    }

    @Test
    void closedBodiesHaveSuccessorsAndBodiesWithoutAnybodyComeBack() {
        var number = open(Map.of());
        bench.as(worker, () -> {
            bench.consents.recordBasis(number, MOL, Consents.BasisKind.VITAL_INTEREST, "x");
            bench.consents.recordBasis(number, BodyCode.of("MOH"), Consents.BasisKind.VITAL_INTEREST, "x");
            bench.consents.recordBasis(number, BodyCode.of("BORD"), Consents.BasisKind.VITAL_INTEREST, "x");
        });
        var heir = bench.as(worker, () -> bench.engine.step(number, "SMS", Role.OFFICER));
        assertThat(heir.body()).isEqualTo(MOL);
        assertThat(heir.redirected()).isEqualTo("CLOSED_BODY");
        bench.people.nobody.addAll(Set.of("MOH", "BORD"));
        var nobody = bench.as(worker, () -> bench.engine.step(number, "MOH", Role.OFFICER));
        assertThat(nobody.body().value()).isEqualTo("CCB");
        assertThat(nobody.redirected()).isEqualTo("NOT_ADOPTED");
        assertThat(bench.as(worker, () -> bench.engine.step(number, "BORD", Role.OFFICER))
                        .body()
                        .value())
                .isEqualTo("BORD");
    }

    @Test
    void theNationalCoordinatorLearnsNumberAndClockOnly() {
        var coordinator = bench.people.add("MOL", Role.COORDINATOR);
        var number = open(Map.of(CaseField.LANGUAGE, "ky"));
        var step = bench.as(worker, () -> bench.engine.step(number, "MOL", Role.COORDINATOR));
        assertThat(step.body()).isEqualTo(MOL);
        assertThat(bench.as(coordinator, () -> bench.cases.fields(number, Set.of(CaseField.values()))))
                .isEmpty();
        assertThat(bench.as(coordinator, () -> bench.cases.read(number)).sex()).isEqualTo(Sex.U);
    }

    @Test
    void consentIsPerRecipientAndThePoliceNeedsItsOwn() {
        var number = open(Map.of());
        bench.as(
                worker,
                () -> bench.consents.record(
                        number,
                        List.of(
                                consent(Consents.Purpose.SHARE_ORG, NGO, Consents.Answer.GIVEN),
                                consent(Consents.Purpose.SHARE_ORG, MOL, Consents.Answer.REFUSED),
                                consent(Consents.Purpose.SHARE_ORG, MVD, Consents.Answer.GIVEN))));
        assertThat(basis(number, NGO)).isEqualTo("CONSENT");
        assertThat(basis(number, MOL)).isNull();
        assertThat(basis(number, MVD)).isNull();
        bench.as(
                worker,
                () -> bench.consents.record(
                        number, List.of(consent(Consents.Purpose.SHARE_POLICE, MVD, Consents.Answer.GIVEN))));
        assertThat(basis(number, MVD)).isEqualTo("CONSENT");
        assertThat(fact(number, "fact_police_basis")).isEqualTo(true);
        bench.as(
                worker,
                () -> bench.consents.record(
                        number, List.of(consent(Consents.Purpose.SHARE_POLICE, null, Consents.Answer.REFUSED))));
        assertThat(basis(number, MVD)).isNull();
    }

    private String basis(CaseNumber number, BodyCode body) {
        return bench.as(worker, () -> bench.consents.basisFor(number, body)).orElse(null);
    }

    @Test
    @Asvs("V8.3.2")
    void withdrawingAConsentStopsTheSharingAndTakesTheStepsBack() {
        var number = sharedWithNgo();
        var step = bench.as(worker, () -> bench.engine.step(number, "NGO", Role.CASEWORKER));
        assertThat(scope(stranger, number)).isEqualTo(Scope.SHARED);
        var given = bench.as(worker, () -> bench.consents.of(number)).getFirst();
        bench.as(worker, () -> bench.consents.withdraw(number, given.id(), "передумала"));
        assertThat(scope(stranger, number)).isNull();
        assertThat(bench.engine.now(step).redirected()).isEqualTo("NO_BASIS");
        assertThat(bench.events).contains(new ConsentWithdrawn(number, Consents.Purpose.SHARE_ORG, NGO));
        assertThat(told(number)).contains("consent.given", "consent.withdrawn");
    }

    @Test
    void aLaterNoStopsTheSharingLikeAWithdrawal() {
        var number = sharedWithNgo();
        var step = bench.as(worker, () -> bench.engine.step(number, "NGO", Role.CASEWORKER));
        bench.as(
                worker,
                () -> bench.consents.record(
                        number, List.of(consent(Consents.Purpose.SHARE_ORG, NGO, Consents.Answer.REFUSED))));
        assertThat(scope(stranger, number)).isNull();
        assertThat(bench.engine.now(step).redirected()).isEqualTo("NO_BASIS");
        assertThat(bench.events).contains(new ConsentWithdrawn(number, Consents.Purpose.SHARE_ORG, NGO));
    }

    private CaseNumber sharedWithNgo() {
        var number = open(Map.of(CaseField.LANGUAGE, "ky"));
        bench.as(
                worker,
                () -> bench.consents.record(
                        number, List.of(consent(Consents.Purpose.SHARE_ORG, NGO, Consents.Answer.GIVEN))));
        bench.as(
                worker,
                () -> bench.access.grant(new CaseAccess.Grant(
                        number,
                        NGO,
                        null,
                        null,
                        Scope.SHARED,
                        Set.of(CaseField.LANGUAGE),
                        "CONSENT",
                        java.util.UUID.randomUUID(),
                        bench.clock.instant(),
                        null)));
        return number;
    }

    @Test
    @Asvs("V2.2.3")
    void aGuardiansYesIsNoneWhileTheChildSaysNo() {
        var number = open(Map.of());
        var guardian = new Consents.NewConsent(
                Consents.Purpose.SHARE_ORG,
                NGO,
                Consents.Answer.GIVEN,
                Consents.GivenBy.GUARDIAN,
                Consents.Form.SIGNATURE,
                "свидетель",
                true,
                "1",
                "ky",
                false,
                null,
                null);
        var child = new Consents.NewConsent(
                Consents.Purpose.SHARE_ORG,
                NGO,
                Consents.Answer.REFUSED,
                Consents.GivenBy.ASSENT,
                Consents.Form.SIGNATURE,
                null,
                true,
                "1",
                "ky",
                false,
                null,
                null);
        bench.as(worker, () -> bench.consents.record(number, List.of(guardian, child)));
        assertThat(basis(number, NGO)).isNull();
    }

    @Test
    void aConsentRunsOut() {
        var number = open(Map.of());
        var until = new Consents.NewConsent(
                Consents.Purpose.SHARE_ORG,
                NGO,
                Consents.Answer.GIVEN,
                Consents.GivenBy.SELF,
                Consents.Form.SIGNATURE,
                null,
                true,
                "1",
                "ky",
                false,
                LocalDate.of(2026, 11, 30),
                null);
        bench.as(worker, () -> bench.consents.record(number, List.of(until)));
        assertThat(basis(number, NGO)).isEqualTo("CONSENT");
        bench.clock.advance(Duration.ofDays(7));
        assertThat(basis(number, NGO)).isNull();
    }

    @Test
    void anotherBodysStepIsClosedForItWithTheLetterAndTheBodyMayCorrectIt() {
        var number = open(Map.of());
        bench.as(worker, () -> bench.consents.recordBasis(number, MVD, Consents.BasisKind.LEGAL_ORDER, "x"));
        bench.engine.fields = List.of(new StepField(
                "reply", FieldKind.TEXT, new Labels("", "", ""), new Labels("", "", ""), false, Set.of(), List.of()));
        var step = bench.as(worker, () -> bench.engine.step(number, "MVD", Role.OFFICER));
        var scan = Samples.pdf();
        var answer = new StepAnswers.OutsideAnswer(
                StepAnswers.OutsideAnswer.Way.LETTER,
                "12/3",
                LocalDate.of(2026, 11, 20),
                "дежурный",
                scan,
                "application/pdf");
        refused("case.unknown", () -> bench.as(stranger, () -> bench.answers.closeFor(step.ref(), "DONE", answer)));
        refused(
                "file.kind",
                () -> bench.as(
                        worker,
                        () -> bench.answers.closeFor(
                                step.ref(),
                                "DONE",
                                new StepAnswers.OutsideAnswer(
                                        answer.way(), null, answer.date(), "x", new byte[] {'M', 'Z'}, null))));
        bench.as(worker, () -> bench.answers.closeFor(step.ref(), "DONE", answer));
        var closed = bench.engine.now(step);
        assertThat(closed.state()).isEqualTo(WorkItemState.ANSWERED_OUTSIDE);
        assertThat(bench.as(officer, () -> bench.reviewed.toReview(10))).containsExactly(closed);
        var entered = bench.as(officer, () -> bench.reviewed.read(step.id()));
        assertThat(entered.answer().letterNumber()).isEqualTo("12/3");
        assertThat(entered.answer().scan()).isEqualTo(scan);
        refused("case.unknown", () -> bench.as(stranger, () -> bench.reviewed.read(step.id())));
        refused("case.unknown", () -> correct(stranger, step, null, "нет", 0));
        correct(officer, step, null, "принято", 0);
        assertThat(bench.as(worker, () -> bench.answers.of(closed))).containsEntry("reply", "принято");
        assertThat(told(number)).contains("step.corrected");
        assertThat(bench.as(officer, () -> bench.reviewed.toReview(10))).isEmpty();
        assertThat(bench.as(worker, () -> bench.answers.answered(number))).containsExactly(closed);
        refused("case.unknown", () -> bench.as(stranger, () -> bench.answers.of(closed)));
    }

    private void correct(Actor who, org.koldoo.workflow.WorkItem step, String outcome, String reply, long version) {
        bench.as(who, () -> bench.reviewed.correct(step.id(), outcome, Map.of("reply", reply), version));
    }

    private org.koldoo.workflow.WorkItem unanswered(CaseNumber number) {
        bench.as(worker, () -> bench.consents.recordBasis(number, MVD, Consents.BasisKind.LEGAL_ORDER, "x"));
        var none = new Labels("", "", "");
        bench.engine.fields = List.of(new StepField("reply", FieldKind.TEXT, none, none, false, Set.of(), List.of()));
        bench.engine.outcomes = List.of(new StepChoice("DONE", none), new StepChoice("REFUSED", none));
        var step = bench.as(worker, () -> bench.engine.step(number, "MVD", Role.OFFICER));
        bench.as(worker, () -> bench.answers.closeFor(step.ref(), null, null));
        return step;
    }

    @Test
    void theOwnerLearnsThatTheBodyStatesAnotherOutcomeAndNotesIt() {
        var number = open(Map.of());
        var step = unanswered(number);
        refused("workitem.outcome", () -> correct(officer, step, "NOT_OFFERED", "x", 0));
        correct(officer, step, "REFUSED", "x", 0);
        assertThat(bench.engine.now(step).outcome()).isEqualTo("NO_ANSWER");
        assertThat(bench.as(worker, () -> bench.reviewed.corrected(10)))
                .extracting(org.koldoo.workflow.WorkItem::id)
                .containsExactly(step.id());
        assertThat(bench.as(worker, () -> bench.reviewed.read(step.id()))
                        .review()
                        .outcome())
                .isEqualTo("REFUSED");
        assertThat(bench.as(colleague, () -> bench.reviewed.corrected(10))).isEmpty();
        refused("case.unknown", () -> bench.as(officer, () -> bench.reviewed.noted(step.id())));
        bench.as(worker, () -> bench.reviewed.noted(step.id()));
        assertThat(bench.as(worker, () -> bench.reviewed.corrected(10))).isEmpty();
    }

    @Test
    void ofTwoColleaguesWhoCorrectAtOnceOneIsToldAndNothingIsOverwritten() {
        var step = unanswered(open(Map.of()));
        correct(officer, step, null, "первый", 0);
        refused("case.outside.changed", () -> correct(officer, step, null, "второй", 0));
        assertThat(bench.as(worker, () -> bench.answers.of(step))).containsEntry("reply", "первый");
    }

    @Test
    void whatABodySaysIsRightWaitsForNobodyAnyMore() {
        var number = open(Map.of());
        var step = unanswered(number);
        bench.as(officer, () -> bench.reviewed.confirm(step.id(), 0));
        assertThat(bench.as(officer, () -> bench.reviewed.toReview(10))).isEmpty();
        assertThat(told(number)).contains("step.confirmed");
    }

    @Test
    void aBodyThatMayNotKnowOfTheCaseAnyMoreReadsNothingThatWasEnteredForIt() {
        var number = open(Map.of());
        bench.as(
                worker,
                () -> bench.consents.record(
                        number, List.of(consent(Consents.Purpose.SHARE_POLICE, MVD, Consents.Answer.GIVEN))));
        var step = bench.as(worker, () -> bench.engine.step(number, "MVD", Role.OFFICER));
        bench.as(worker, () -> bench.answers.closeFor(step.ref(), null, null));
        assertThat(bench.as(officer, () -> bench.reviewed.toReview(10))).hasSize(1);
        bench.as(
                worker,
                () -> bench.consents.record(
                        number, List.of(consent(Consents.Purpose.SHARE_POLICE, MVD, Consents.Answer.REFUSED))));
        assertThat(bench.as(officer, () -> bench.reviewed.toReview(10))).isEmpty();
        refused("case.unknown", () -> bench.as(officer, () -> bench.reviewed.read(step.id())));
        refused("case.unknown", () -> correct(officer, step, null, "x", 0));
    }

    @Test
    void closedForOthersIsCountedForTheSupervisorAndForNobodyElse() {
        unanswered(open(Map.of()));
        assertThat(bench.as(supervisor, () -> bench.reviewed.count())).isEqualTo(1);
        assertThat(bench.as(supervisor, () -> bench.reviewed.closedForOthers(10)))
                .hasSize(1);
        assertThat(bench.as(stranger, () -> bench.reviewed.count())).isZero();
        assertThat(bench.as(officer, () -> bench.reviewed.count())).isZero();
    }

    @Test
    void aTaskOfAChapterIsNotCompletedPastItsService() {
        var number = open(Map.of());
        bench.engine.stepKey = "screening";
        var step = bench.as(worker, () -> bench.engine.step(number, "owner", Role.CASEWORKER));
        refused("workitem.outcome", () -> complete(step, Map.of()));
        assertThat(bench.engine.now(step).open()).isTrue();
    }

    @Test
    void withoutAnAnswerTheProcedureGoesItsDefaultWay() {
        var number = open(Map.of());
        bench.as(worker, () -> bench.consents.recordBasis(number, MVD, Consents.BasisKind.LEGAL_ORDER, "x"));
        var step = bench.as(worker, () -> bench.engine.step(number, "MVD", Role.OFFICER));
        bench.as(worker, () -> bench.answers.closeFor(step.ref(), null, null));
        assertThat(bench.engine.now(step).state()).isEqualTo(WorkItemState.NO_ANSWER);
        assertThat(bench.engine.now(step).outcome()).isEqualTo("NO_ANSWER");
        assertThat(told(number)).contains("step.noAnswer");
    }

    @Test
    void declaredAnswersMustFit() {
        var number = open(Map.of());
        var none = new Labels("", "", "");
        bench.engine.fields = List.of(
                new StepField("how", FieldKind.CHOICE, none, none, true, Set.of(), List.of(new StepChoice("A", none))));
        var step = bench.as(worker, () -> bench.engine.step(number, "owner", Role.CASEWORKER));
        refused("case.field.required", () -> complete(step, Map.of()));
        refused("case.field.choice", () -> complete(step, Map.of("how", "B")));
        refused("case.field.unknown", () -> complete(step, Map.of("how", "A", "other", "x")));
        complete(step, Map.of("how", "A"));
        assertThat(bench.as(worker, () -> bench.answers.of(step))).containsEntry("how", "A");
    }

    @Test
    void answersLeaveTheProgramWithoutNamesForAPurposeAndInTheJournal() {
        var number = open(Map.of());
        var none = new Labels("", "", "");
        bench.engine.fields = List.of(
                new StepField("who", FieldKind.PERSON, none, none, false, Set.of(), List.of()),
                new StepField("what", FieldKind.TEXT, none, none, false, Set.of(), List.of()));
        var person = "11111111-2222-3333-4444-555555555555";
        for (var who : List.of(person, "99999999-2222-3333-4444-555555555555", person)) {
            var step = bench.as(worker, () -> bench.engine.step(number, "owner", Role.CASEWORKER));
            complete(step, Map.of("who", who, "what", "=1+1"));
        }
        var rows = bench.as(worker, () -> bench.export.answers(number, "COURT", ExportMark.fresh()));
        assertThat(rows).hasSize(6).noneMatch(row -> row.answer().contains("-"));
        assertThat(rows.stream().filter(row -> row.field().key().equals("who")).map(CaseExport.Row::answer))
                .containsOnly("1", "2");
        assertThat(bench.journal.entries)
                .anyMatch(entry -> entry.action().equals("answers.exported")
                        && number.equals(entry.caseNumber())
                        && entry.object().equals("COURT")
                        && "6".equals(entry.facts().get("count")));
        refused("case.purpose", () -> bench.as(worker, () -> bench.export.answers(number, " ", ExportMark.fresh())));
        refused(
                "case.unknown",
                () -> bench.as(stranger, () -> bench.export.answers(number, "COURT", ExportMark.fresh())));
        bench.as(worker, () -> bench.consents.recordBasis(number, MVD, Consents.BasisKind.LEGAL_ORDER, "x"));
        bench.as(worker, () -> bench.engine.step(number, "MVD", Role.OFFICER));
        refused(
                "case.unknown",
                () -> bench.as(officer, () -> bench.export.answers(number, "COURT", ExportMark.fresh())));
    }

    @Test
    @Asvs("V2.2.3")
    void aFieldThatIsNotAskedIsNotRequiredAndItsAnswerIsNotKept() {
        var number = open(Map.of());
        var none = new Labels("", "", "");
        var yes = Set.of("YES");
        bench.engine.fields = List.of(
                new StepField("asked", FieldKind.YES_NO_REFUSED, none, none, true, Set.of(), List.of()),
                new StepField(
                        "more",
                        FieldKind.YES_NO_REFUSED,
                        none,
                        none,
                        true,
                        Set.of(),
                        List.of(),
                        new ShowIf("asked", yes)),
                new StepField("most", FieldKind.TEXT, none, none, true, Set.of(), List.of(), new ShowIf("more", yes)));
        var no = bench.as(worker, () -> bench.engine.step(number, "owner", Role.CASEWORKER));
        complete(no, Map.of("asked", "NO", "more", "YES", "most", "secret"));
        assertThat(bench.as(worker, () -> bench.answers.of(no))).isEqualTo(Map.of("asked", "NO"));
        var yesAnswered = bench.as(worker, () -> bench.engine.step(number, "owner", Role.CASEWORKER));
        refused("case.field.required", () -> complete(yesAnswered, Map.of("asked", "YES")));
        refused("case.field.required", () -> complete(yesAnswered, Map.of("asked", "YES", "more", "YES")));
        complete(yesAnswered, Map.of("asked", "YES", "more", "YES", "most", "text"));
        assertThat(bench.as(worker, () -> bench.answers.of(yesAnswered))).hasSize(3);
    }

    @Test
    void aRefusalIsNotTakenWithoutItsReasonAndAnotherOutcomeIs() {
        reasonForARefusal();
        var number = open(Map.of());
        var refused = bench.as(worker, () -> bench.engine.step(number, "owner", Role.CASEWORKER));
        for (var empty : List.of(Map.<String, String>of(), Map.of("why", " \n "))) {
            refused(
                    "case.field.requiredFor",
                    () -> bench.as(worker, () -> bench.answers.complete(refused.ref(), "REFUSED", empty)));
        }
        assertThat(bench.engine.now(refused).open()).isTrue();
        bench.as(worker, () -> bench.answers.complete(refused.ref(), "REFUSED", Map.of("why", "Документ жок")));
        assertThat(bench.engine.now(refused).outcome()).isEqualTo("REFUSED");
        var done = bench.as(worker, () -> bench.engine.step(number, "owner", Role.CASEWORKER));
        complete(done, Map.of());
        assertThat(bench.engine.now(done).outcome()).isEqualTo("DONE");
    }

    /** The owner knows that the answer was no, and often no more; the body itself then says why. */
    @Test
    void aRefusalFromOutsideIsTakenAndTheBodyThatStatesItGivesTheReason() {
        var number = open(Map.of());
        bench.as(worker, () -> bench.consents.recordBasis(number, MVD, Consents.BasisKind.LEGAL_ORDER, "x"));
        reasonForARefusal();
        var step = bench.as(worker, () -> bench.engine.step(number, "MVD", Role.OFFICER));
        var answer = new StepAnswers.OutsideAnswer(
                StepAnswers.OutsideAnswer.Way.TELEPHONE, null, LocalDate.of(2026, 11, 20), "дежурный", null, null);
        bench.as(worker, () -> bench.answers.closeFor(step.ref(), "REFUSED", answer));
        assertThat(bench.engine.now(step).outcome()).isEqualTo("REFUSED");
        refused(
                "case.field.requiredFor",
                () -> bench.as(officer, () -> bench.reviewed.correct(step.id(), null, Map.of(), 0)));
        refused(
                "case.field.requiredFor",
                () -> bench.as(officer, () -> bench.reviewed.correct(step.id(), "REFUSED", Map.of(), 0)));
        bench.as(officer, () -> bench.reviewed.correct(step.id(), null, Map.of("why", "Нет основания"), 0));
        assertThat(bench.as(worker, () -> bench.answers.of(step))).containsEntry("why", "Нет основания");
    }

    private void reasonForARefusal() {
        var none = new Labels("", "", "");
        bench.engine.fields =
                List.of(new StepField("why", FieldKind.LONG_TEXT, none, none, false, Set.of("REFUSED"), List.of()));
        bench.engine.outcomes = List.of(new StepChoice("DONE", none), new StepChoice("REFUSED", none));
    }

    private void complete(org.koldoo.workflow.WorkItem step, Map<String, String> answers) {
        bench.as(worker, () -> bench.answers.complete(step.ref(), "DONE", answers));
    }

    @Test
    void aSupervisorHandsACaseOverAndItsStepsGoWithIt() {
        var number = open(Map.of());
        var step = bench.as(worker, () -> bench.engine.step(number, "owner", Role.CASEWORKER));
        refused("case.supervisorOnly", () -> bench.as(worker, () -> bench.cases.reassign(number, colleague.id())));
        refused("case.team.otherBody", () -> bench.as(supervisor, () -> bench.cases.reassign(number, stranger.id())));
        bench.as(supervisor, () -> bench.cases.reassign(number, colleague.id()));
        assertThat(scope(worker, number)).isNull();
        assertThat(scope(colleague, number)).isEqualTo(Scope.FULL);
        assertThat(bench.engine.now(step).assignee()).isEqualTo(colleague.id());
    }

    @Test
    void aClosedCaseIsNotChangedAndKeepsItsHistoryWhenOpenedAgain() {
        var number = open(Map.of());
        bench.as(supervisor, () -> bench.cases.close(number, "COMPLETED"));
        refused(
                "case.closed",
                () -> bench.as(worker, () -> bench.cases.change(number, Map.of(CaseField.LANGUAGE, "ru"))));
        assertThat(bench.events).contains(new CaseClosed(number, "COMPLETED"));
        bench.as(supervisor, () -> bench.cases.reopen(number, "NEW_CONTACT"));
        assertThat(bench.as(worker, () -> bench.cases.read(number)).closed()).isFalse();
        assertThat(told(number)).containsExactly("case.reopened", "case.closed", "case.opened");
    }

    @Test
    void notesAreSealedAndPagesOfTheTimelineMissNothing() {
        var number = open(Map.of());
        for (int i = 0; i < 7; i++) {
            var text = "заметка " + i;
            bench.as(worker, () -> bench.timeline.note(number, text));
            if (i % 3 == 0) {
                bench.clock.advance(Duration.ofMinutes(1));
            }
        }
        var all = new java.util.ArrayList<Timeline.Entry>();
        java.time.Instant before = null;
        while (true) {
            var from = before;
            var page = bench.as(worker, () -> bench.timeline.of(number, null, from, 2));
            if (page.isEmpty()) {
                break;
            }
            all.addAll(page);
            before = page.getLast().at();
        }
        assertThat(all).hasSize(8).doesNotHaveDuplicates();
        assertThat(all.getFirst().note()).isEqualTo("заметка 6");
        refused("case.unknown", () -> bench.as(stranger, () -> bench.timeline.of(number, null, null, 10)));
    }

    @Test
    void mineComesInPages() {
        for (int i = 0; i < 5; i++) {
            open(Map.of());
            bench.clock.advance(Duration.ofSeconds(1));
        }
        var first = bench.as(worker, () -> bench.cases.mine(null, 3));
        var second = bench.as(worker, () -> bench.cases.mine(first.getLast().number(), 3));
        assertThat(first).hasSize(3);
        assertThat(second).hasSize(2);
        assertThat(first.getFirst().openedAt()).isAfter(second.getLast().openedAt());
        assertThat(bench.as(supervisor, () -> bench.cases.mine(null, 100)))
                .as("seen, and carried by somebody else")
                .isEmpty();
    }

    @Test
    void openingTakesFewStatements() {
        bench.as(worker, () -> bench.search.search("Бекова Айгуль"));
        int before = bench.statements.get();
        bench.open(
                worker,
                Bench.with(
                        AgeClass.CHILD,
                        false,
                        YesNoUnsure.NO,
                        Set.of(),
                        Set.of(),
                        Map.of(
                                CaseField.FAMILY_NAME, "Бекова",
                                CaseField.GIVEN_NAME, "Айгуль",
                                CaseField.SAFE_CONTACT, "0555123456",
                                CaseField.LANGUAGE, "ky",
                                CaseField.STORY, "что было")));
        int statements = bench.statements.get() - before;
        System.out.println("Opening a case: " + statements + " SQL without vault, journal and engine");
        assertThat(statements).isLessThanOrEqualTo(16);
    }

    @Test
    @Asvs("V14.2.4")
    void nothingTypedLiesReadableInTheDatabase() {
        var canary = "Канарейкина";
        bench.open(
                worker,
                Bench.with(
                        AgeClass.ADULT,
                        true,
                        YesNoUnsure.NO,
                        Set.of(),
                        Set.of(),
                        Map.of(CaseField.FAMILY_NAME, canary, CaseField.STORY, canary)));
        for (var table : List.of("case_field", "identity_field")) {
            bench.database
                    .sql("select sealed from " + table)
                    .query((row, n) -> row.getBytes(1))
                    .list()
                    .forEach(bytes -> assertThat(new String(bytes, StandardCharsets.UTF_8))
                            .doesNotContain(canary));
        }
        assertThat(bench.journal.entries.toString()).doesNotContain(canary);
    }
}
