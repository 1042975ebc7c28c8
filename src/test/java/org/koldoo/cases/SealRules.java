package org.koldoo.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.cases.ConflictWall.Whom;
import org.koldoo.cases.EmergencyAccess.Standing;
import org.koldoo.cases.EmergencyAccess.Verdict;
import org.koldoo.journal.ExportMark;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.AtOnce;

/** Sealed cases, the conflict wall and emergency access: who gets in, who does not, and who hears of it. */
abstract class SealRules {

    private static final String WHY = "Чалды, үнү үзүлдү, кайда экенин айтты";
    private static final Map<CaseField, String> FIELDS = Map.of(
            CaseField.LANGUAGE, "ky",
            CaseField.MEDICAL_ALERTS, "инсулин",
            CaseField.SAFE_CONTACT, "+996700112233",
            CaseField.CODE_WORD, "алма",
            CaseField.RISK_LEVEL, "HIGH",
            CaseField.FAMILY_NAME, "Канарейкина",
            CaseField.STORY, "баяны");

    private Bench bench;
    private Actor worker;
    private Actor boss;
    private Actor second;
    private Actor colleague;
    private Actor helper;
    private Actor police;
    private Actor custodian;
    private Actor watcher;

    abstract Bench bench();

    @BeforeEach
    void people() {
        bench = bench();
        bench.register.put("OMB", false, true, org.koldoo.institutions.SopStatus.ADOPTED, null);
        worker = bench.people.add("CCB", Role.CASEWORKER);
        boss = bench.people.add("CCB", Role.SUPERVISOR);
        second = bench.people.add("CCB", Role.CASEWORKER);
        colleague = bench.people.addTo("CCB", "O2", Role.CASEWORKER);
        helper = bench.people.addTo("MOL", "O1", Role.OFFICER);
        police = bench.people.add("MVD", Role.OFFICER);
        custodian = bench.people.add("NGO", Role.CUSTODIAN);
        watcher = bench.people.add("OMB", Role.OVERSIGHT);
    }

    private static Consents.NewConsent said(Consents.Answer answer, BodyCode to) {
        return new Consents.NewConsent(
                Consents.Purpose.SHARE_ORG,
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

    private CaseNumber plain() {
        var number = bench.open(
                worker,
                Bench.with(
                        AgeClass.ADULT, false, YesNoUnsure.NO, Set.of(), Set.of(), Map.of(CaseField.LANGUAGE, "ky")));
        bench.as(worker, () -> bench.cases.change(number, FIELDS));
        return number;
    }

    private CaseNumber sealed() {
        var number = plain();
        bench.as(worker, () -> bench.sealed.seal(number, Set.of(second.id())));
        return number;
    }

    private String refusal(Actor actor, Runnable work) {
        try {
            bench.as(actor, work);
        } catch (Refused refused) {
            return refused.code();
        }
        return "nothing";
    }

    private Scope scope(Actor actor, CaseNumber number) {
        return bench.as(actor, () -> bench.access.scope(actor, number)).orElse(null);
    }

    private boolean opens(Actor actor, CaseNumber number) {
        return bench.as(actor, () -> bench.emergency.open(number.value(), "MEDICAL", WHY))
                .isPresent();
    }

    private Set<UserId> told(String kind) {
        return bench.alerts.stream()
                .filter(alert -> alert.kind().equals(kind))
                .flatMap(alert -> alert.to().stream())
                .flatMap(to -> java.util.Optional.ofNullable(to.person()).stream())
                .collect(Collectors.toSet());
    }

    private Set<Recipient> recipients(String kind) {
        return bench.alerts.stream()
                .filter(alert -> alert.kind().equals(kind))
                .flatMap(alert -> alert.to().stream())
                .collect(Collectors.toSet());
    }

    // Sealed cases

    @Test
    @Asvs("V8.2.2")
    void aSealedCaseIsForItsTeamOnly() {
        var number = sealed();
        assertThat(scope(worker, number)).isEqualTo(Scope.FULL);
        assertThat(scope(second, number)).isEqualTo(Scope.FULL);
        for (var outside : List.of(boss, colleague, helper, police, custodian, watcher)) {
            assertThat(scope(outside, number)).as("%s", outside).isNull();
        }
        assertThat(bench.as(worker, () -> bench.sealed.of(number)).why()).isEqualTo(SealedCases.Why.PERSON);
    }

    @Test
    void aTeamIsAtLeastTwoPeople() {
        var number = plain();
        assertThat(refusal(worker, () -> bench.sealed.seal(number, Set.of()))).isEqualTo("case.seal.two");
        bench.as(worker, () -> bench.sealed.seal(number, Set.of(second.id())));
        assertThat(refusal(worker, () -> bench.team.remove(number, second.id())))
                .isEqualTo("case.seal.two");
        bench.as(worker, () -> bench.team.add(number, boss.id()));
        bench.as(worker, () -> bench.team.remove(number, second.id()));
        assertThat(scope(second, number)).isNull();
        assertThat(scope(boss, number)).isEqualTo(Scope.FULL);
    }

    @Test
    void whereAnOfficialMayBeInvolvedACaseIsSealedByItselfAndOwesASecondPerson() {
        var number = plain();
        bench.as(worker, () -> bench.cases.change(number, Map.of(CaseField.OFFICIAL_INVOLVED, "UNSURE")));
        var state = bench.as(worker, () -> bench.sealed.of(number));
        assertThat(state.why()).isEqualTo(SealedCases.Why.OFFICIAL);
        assertThat(state.whole()).isFalse();
        assertThat(scope(boss, number)).isNull();
    }

    @Test
    @Asvs("V2.3.5")
    void unsealingIsAskedOfACustodianAndOnlyWhenNoOfficialMayBeInvolved() {
        var number = sealed();
        assertThat(refusal(worker, () -> bench.sealed.askToUnseal(number))).isEqualTo("case.unseal.custodian");
        bench.as(worker, () -> bench.sealed.name(number, custodian.id()));
        bench.as(worker, () -> bench.sealed.askToUnseal(number));
        var proposal = bench.proposals.getLast();
        assertThat(proposal.approver()).isEqualTo(Role.CUSTODIAN);
        assertThat(proposal.body()).isEqualTo(BodyCode.of("NGO"));
        assertThat(scope(boss, number)).isNull();
        assertThat(proposal.caseNumber()).as("who is above must not know").isNull();
        assertThat(bench.as(worker, () -> bench.unsealing.mayApprove(proposal, custodian)))
                .isTrue();
        for (var other : List.of(second, boss, watcher, bench.people.add("CCB", Role.CUSTODIAN))) {
            assertThat(bench.as(worker, () -> bench.unsealing.mayApprove(proposal, other)))
                    .isFalse();
        }
        bench.as(custodian, () -> bench.unsealing.carryOut(proposal));
        assertThat(scope(boss, number)).isEqualTo(Scope.FULL);
        assertThat(scope(custodian, number)).isNull();
        assertThat(bench.as(worker, () -> bench.sealed.of(number)).sealed()).isFalse();

        var official = plain();
        bench.as(worker, () -> bench.cases.change(official, Map.of(CaseField.OFFICIAL_INVOLVED, "YES")));
        bench.as(worker, () -> bench.sealed.name(official, custodian.id()));
        assertThat(refusal(worker, () -> bench.sealed.askToUnseal(official))).isEqualTo("case.unseal.official");
    }

    @Test
    void aProposalToUnsealHoldsForTheTeamItWasMadeWith() {
        var number = sealed();
        bench.as(worker, () -> bench.sealed.name(number, custodian.id()));
        bench.as(worker, () -> bench.sealed.askToUnseal(number));
        bench.as(worker, () -> bench.team.add(number, boss.id()));
        assertThat(refusal(worker, () -> bench.unsealing.check(bench.proposals.getLast())))
                .isEqualTo("approval.changed");
        assertThat(refusal(boss, () -> bench.team.of(number))).isEqualTo("nothing");
        assertThat(refusal(helper, () -> bench.unsealing.check(bench.proposals.getLast())))
                .isEqualTo("case.unknown");
    }

    // The emergency card

    private java.util.Optional<EmergencyCards.Card> card(Actor actor, CaseNumber number) {
        return bench.as(actor, () -> bench.cards.open(number.value(), WHY));
    }

    @Test
    @Asvs({"V8.2.3", "V14.2.6"})
    void theCustodianGetsTheCardAndNothingElse() {
        var number = sealed();
        assertThat(card(custodian, number)).isEmpty();
        bench.as(worker, () -> bench.sealed.name(number, custodian.id()));
        assertThat(told("custodian.named")).containsExactly(custodian.id());
        var alerts = new RemindedOfCases(bench.database, new Visibility(bench.database, bench.clock));
        assertThat(bench.as(custodian, () -> alerts.hidden(custodian, List.of(number))))
                .as("who is named hears of it")
                .isEmpty();
        assertThat(bench.as(boss, () -> alerts.hidden(boss, List.of(number)))).containsExactly(number);
        var card = card(custodian, number).orElseThrow();
        assertThat(card.fields())
                .containsOnlyKeys(
                        CaseField.MEDICAL_ALERTS, CaseField.SAFE_CONTACT, CaseField.CODE_WORD, CaseField.RISK_LEVEL);
        assertThat(card.call()).extracting(EmergencyCards.Call::person).containsExactly(worker.id(), second.id());
        assertThat(EmergencyCards.FIELDS).hasSize(7).doesNotContain(CaseField.FAMILY_NAME, CaseField.STORY);
        assertThat(told("card.opened")).containsExactlyInAnyOrder(worker.id(), second.id());
        assertThat(scope(custodian, number)).isNull();
        assertThat(refusal(custodian, () -> bench.cases.read(number))).isEqualTo("case.unknown");
        bench.looks.clear();
        bench.as(second, () -> bench.cases.read(number));
        assertThat(bench.looks).isNotEmpty().allMatch(Onlooker.Look::named, "the team carries the case together");
        assertThat(bench.journal.entries.toString()).doesNotContain(WHY).doesNotContain("инсулин");
    }

    @Test
    @Asvs("V14.2.6")
    void whoCanBeCalledAtNightIsOnTheCardAloneAndOnlyWhileInTheTeam() {
        var number = sealed();
        bench.as(worker, () -> bench.sealed.name(number, custodian.id()));
        for (var wrong : List.of("ask Bermet", "+996", "0700 112233; call now", "1".repeat(30))) {
            assertThat(refusal(second, () -> bench.sealed.telephone(number, wrong)))
                    .as(wrong)
                    .isEqualTo("case.telephone");
        }
        bench.as(second, () -> bench.sealed.telephone(number, " +996 700 112-244 "));
        assertThat(card(custodian, number).orElseThrow().call())
                .containsExactly(
                        new EmergencyCards.Call(worker.id(), null),
                        new EmergencyCards.Call(second.id(), "+996 700 112-244"));
        var seen = bench.as(worker, () -> bench.sealed.of(number));
        assertThat(seen.reachable()).containsExactly(second.id());
        assertThat(seen.telephone()).as("of a colleague").isNull();
        assertThat(bench.as(second, () -> bench.sealed.of(number)).telephone()).isEqualTo("+996 700 112-244");
        assertThat(refusal(boss, () -> bench.sealed.telephone(number, "0700112233")))
                .isEqualTo("case.unknown");
        assertThat(refusal(custodian, () -> bench.sealed.of(number))).isEqualTo("case.unknown");
        assertThat(bench.journal.entries.toString()).doesNotContain("112-244");

        var third = bench.people.add("CCB", Role.CASEWORKER);
        bench.as(worker, () -> bench.team.add(number, third.id()));
        bench.as(worker, () -> bench.team.remove(number, second.id()));
        bench.as(worker, () -> bench.team.add(number, second.id()));
        assertThat(card(custodian, number).orElseThrow().call())
                .as("who left the team left no number")
                .extracting(EmergencyCards.Call::telephone)
                .containsOnlyNulls();
        bench.as(second, () -> bench.sealed.telephone(number, "0700112233"));
        bench.as(second, () -> bench.sealed.telephone(number, ""));
        assertThat(bench.as(second, () -> bench.sealed.of(number)).telephone()).isNull();
    }

    @Test
    void onCallIsWhoTheRotaSaysAndAsLongAsItSaysSo() {
        var number = sealed();
        var supervisor = bench.people.add("NGO", Role.SUPERVISOR);
        var now = bench.clock.instant();
        bench.as(
                supervisor,
                () -> bench.duty.add(custodian.id(), now.plus(Duration.ofHours(1)), now.plus(Duration.ofHours(9))));
        assertThat(card(custodian, number)).isEmpty();
        bench.clock.advance(Duration.ofHours(1));
        assertThat(card(custodian, number)).isPresent();
        bench.clock.advance(Duration.ofHours(8));
        assertThat(card(custodian, number)).isEmpty();
        assertThat(refusal(
                        bench.people.add("MOL", Role.SUPERVISOR),
                        () -> bench.duty.add(custodian.id(), now, now.plus(Duration.ofDays(1)))))
                .isEqualTo("case.duty.notYours");
    }

    @Test
    void aCardIsOnlyForSealedCasesOfOthersAndNeverForTheStateOrWhoeverIsKeptOut() {
        var number = sealed();
        for (var body : List.of("CCB", "MOL")) {
            var other = bench.people.add(body, Role.CUSTODIAN);
            assertThat(refusal(worker, () -> bench.sealed.name(number, other.id())))
                    .as(body)
                    .isEqualTo("case.custodian");
        }
        bench.as(worker, () -> bench.sealed.name(number, custodian.id()));
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("NGO"), null, custodian.id()), WHY));
        assertThat(card(custodian, number)).isEmpty();
        assertThat(recipients("card.refused")).containsExactly(Recipient.oversight());
        var open = plain();
        assertThat(card(custodian, open)).isEmpty();
    }

    @Test
    void nobodyOfTheTeamKeepsTheOthersOutUntilTheyAreAlone() {
        var number = sealed();
        var itself = new Whom(BodyCode.of("CCB"), null, second.id());
        assertThat(refusal(worker, () -> bench.wall.exclude(number, itself, WHY)))
                .isEqualTo("case.seal.two");
        assertThat(scope(second, number)).isEqualTo(Scope.FULL);
        bench.as(worker, () -> bench.team.add(number, boss.id()));
        bench.as(worker, () -> bench.wall.exclude(number, itself, WHY));
        assertThat(scope(second, number)).isNull();
    }

    @Test
    void whoeverKeepsOutTheLastSupervisorIsSeenByThoseWhoWatch() {
        var number = plain();
        var other = bench.people.add("CCB", Role.SUPERVISOR);
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("CCB"), null, other.id()), WHY));
        assertThat(recipients("case.unwatched")).isEmpty();
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("CCB"), null, boss.id()), WHY));
        assertThat(recipients("case.unwatched")).containsExactly(Recipient.oversight());
    }

    @Test
    void whyABodyIsKeptOutIsNotLost() {
        var number = plain();
        var police = new Whom(BodyCode.of("MVD"), null, null);
        bench.as(worker, () -> bench.wall.exclude(number, police, WHY));
        var excluded = bench.as(worker, () -> bench.wall.of(number));
        assertThat(excluded).hasSize(1);
        assertThat(excluded.getFirst().whom()).isEqualTo(police);
        assertThat(excluded.getFirst().reason()).isEqualTo(WHY);

        bench.as(worker, () -> bench.wall.admit(number, police, WHY));
        assertThat(bench.as(worker, () -> bench.wall.of(number))).isEmpty();
        assertThat(refusal(worker, () -> bench.wall.admit(number, police, WHY))).isEqualTo("case.wall.whom");
    }

    @Test
    void aBodyIsKeptOutUnderItsNewNameToo() {
        var number = plain();
        bench.as(
                worker,
                () -> bench.consents.recordBasis(number, BodyCode.of("MOL"), Consents.BasisKind.LEGAL_ORDER, "x"));
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("SMS"), null, null), WHY));
        assertThat(bench.as(worker, () -> bench.access.denied(number, BodyCode.of("MOL"))))
                .isTrue();
        assertThat(bench.as(worker, () -> bench.access.denied(number, BodyCode.of("MOH"))))
                .isFalse();
        var another = plain();
        assertThat(bench.as(worker, () -> bench.access.denied(another, BodyCode.of("MOL"))))
                .as("of another case")
                .isFalse();
        assertThat(bench.as(worker, () -> bench.consents.basisFor(number, BodyCode.of("MOL"))))
                .isEmpty();
    }

    @Test
    void whoMustNotBeToldMustNotBeToldUnderANewName() {
        var number = plain();
        bench.as(worker, () -> bench.consents.record(number, List.of(said(Consents.Answer.GIVEN, null))));
        assertThat(bench.as(worker, () -> bench.consents.basisFor(number, BodyCode.of("MOL"))))
                .contains("CONSENT");
        bench.as(worker, () -> bench.notTold.name(number, BodyCode.of("SMS"), null));
        assertThat(bench.as(worker, () -> bench.consents.basisFor(number, BodyCode.of("MOL"))))
                .isEmpty();
    }

    @Test
    void aNoToABodyIsANoToTheOneThatTookOverFromIt() {
        var number = plain();
        var before = BodyCode.of("SMS");
        bench.as(worker, () -> bench.consents.record(number, List.of(said(Consents.Answer.GIVEN, before))));
        assertThat(bench.as(worker, () -> bench.consents.basisFor(number, BodyCode.of("MOL"))))
                .as("a yes goes over to nobody")
                .isEmpty();
        bench.as(worker, () -> bench.consents.record(number, List.of(said(Consents.Answer.GIVEN, null))));
        bench.as(worker, () -> bench.consents.record(number, List.of(said(Consents.Answer.REFUSED, before))));
        assertThat(bench.as(worker, () -> bench.consents.basisFor(number, BodyCode.of("MOL"))))
                .isEmpty();
        assertThat(bench.as(worker, () -> bench.consents.basisFor(number, BodyCode.of("MOH"))))
                .contains("CONSENT");
    }

    @Test
    void aSecondPersonIsNobodyBehindTheWallAndOfASealedCaseOnlyWhoWatchesOverAll() {
        var number = plain();
        var lent = bench.people.addTo("MOH", "O1", Role.SUPERVISOR);
        for (var whom : List.of(
                new Whom(BodyCode.of("MOH"), null, lent.id()),
                new Whom(BodyCode.of("MOH"), "O1", null),
                new Whom(BodyCode.of("MOH"), null, null))) {
            assertThat(bench.as(worker, () -> bench.access.mayHear(lent, number)))
                    .isTrue();
            bench.as(worker, () -> bench.wall.exclude(number, whom, WHY));
            assertThat(bench.as(worker, () -> bench.access.mayHear(lent, number)))
                    .as("%s", whom)
                    .isFalse();
            bench.as(worker, () -> bench.wall.admit(number, whom, WHY));
        }
        var sealed = sealed();
        assertThat(bench.as(worker, () -> bench.access.mayHear(lent, sealed))).isFalse();
        assertThat(bench.as(worker, () -> bench.access.mayHear(boss, sealed))).isFalse();
        assertThat(bench.as(worker, () -> bench.access.mayHear(watcher, sealed)))
                .isTrue();
        assertThat(bench.as(worker, () -> bench.access.mayHear(second, sealed))).isTrue();
        bench.as(worker, () -> bench.wall.exclude(sealed, new Whom(BodyCode.of("OMB"), null, null), WHY));
        assertThat(bench.as(worker, () -> bench.access.mayHear(watcher, sealed)))
                .isFalse();
    }

    /** Asked for somebody else, the database must not answer for whoever asks: on PostgreSQL it would show a gap. */
    @Test
    void whatSomebodyElseSeesDoesNotHangOnWhoAsks() {
        var number = plain();
        for (var asker : List.of(worker, helper, police, watcher)) {
            assertThat(bench.as(asker, () -> bench.access.scope(boss, number))).contains(Scope.FULL);
        }
    }

    // The conflict wall

    @Test
    @Asvs("V8.2.2")
    void whoeverIsKeptOutDoesNotSeeTheCaseWhateverRightTheyHave() {
        var number = plain();
        var another = plain();
        assertThat(scope(boss, number)).isEqualTo(Scope.FULL);
        var codeName = bench.as(worker, () -> bench.cases.read(number)).codeName();
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("CCB"), null, boss.id()), WHY));
        assertThat(scope(boss, number)).isNull();
        assertThat(bench.as(worker, () -> bench.access.keptFrom(boss, number))).isTrue();
        assertThat(bench.as(worker, () -> bench.access.keptFrom(boss, another)))
                .as("of another case")
                .isFalse();
        assertThat(bench.as(worker, () -> bench.access.keptFrom(second, number)))
                .as("a colleague")
                .isFalse();
        assertThat(refusal(boss, () -> bench.cases.read(number))).isEqualTo("case.unknown");
        assertThat(bench.as(boss, () -> bench.cases.heads(List.of(number)))).isEmpty();
        for (var term : List.of(number.value(), codeName)) {
            assertThat(bench.as(boss, () -> bench.search.search(term)).found()).isEmpty();
        }
        assertThat(bench.as(boss, () -> bench.exclusions.closedTo(boss))).containsExactly(number);
        assertThat(told("case.wall.excluded")).isEmpty();
        bench.as(worker, () -> bench.wall.admit(number, new Whom(BodyCode.of("CCB"), null, boss.id()), WHY));
        assertThat(scope(boss, number)).isEqualTo(Scope.FULL);
    }

    @Test
    @Asvs("V8.2.2")
    void anOfficeThatIsKeptOutSeesNothingAndTheOthersOfTheBodyDo() {
        var number = plain();
        var other = bench.people.addTo("MOL", "O2", Role.OFFICER);
        bench.as(
                worker,
                () -> bench.consents.recordBasis(number, BodyCode.of("MOL"), Consents.BasisKind.LEGAL_ORDER, "x"));
        var task = bench.as(Actor.SYSTEM, () -> bench.engine.step(number, "MOL", Role.OFFICER));
        assertThat(scope(helper, number)).isEqualTo(Scope.STEP);
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("MOL"), "O1", null), WHY));
        assertThat(scope(helper, number)).isNull();
        assertThat(scope(other, number)).isEqualTo(Scope.STEP);
        assertThat(bench.engine.now(task).body()).isEqualTo(BodyCode.of("MOL"));
        assertThat(bench.as(helper, () -> bench.exclusions.closedTo(helper))).containsExactly(number);
        var namesake = bench.people.addTo("NGO", "O1", Role.CASEWORKER);
        assertThat(bench.as(worker, () -> bench.access.keptFrom(helper, number)))
                .isTrue();
        assertThat(bench.as(worker, () -> bench.access.keptFrom(namesake, number)))
                .as("an office of another body by the same name")
                .isFalse();
    }

    @Test
    void whereOnlyPeopleWhoAreKeptOutCouldDoATaskItComesBack() {
        var number = plain();
        bench.as(
                worker,
                () -> bench.consents.recordBasis(number, BodyCode.of("MOL"), Consents.BasisKind.LEGAL_ORDER, "x"));
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("MOL"), "O1", null), WHY));
        var task = bench.as(Actor.SYSTEM, () -> bench.engine.step(number, "MOL", Role.OFFICER));
        assertThat(task.body()).isEqualTo(BodyCode.of("CCB"));
        assertThat(task.redirected()).isEqualTo("EXCLUDED");
        assertThat(task.intendedBody()).isEqualTo(BodyCode.of("MOL"));
    }

    @Test
    void anotherWayIsOfferedButNoneThatIsKeptOutToo() {
        var number = plain();
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("MVD"), null, null), WHY));
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("OMB"), null, null), WHY));
        assertThat(bench.as(worker, () -> bench.wall.routes(number, BodyCode.of("MVD"))))
                .extracting(route -> route.body().value())
                .containsExactly("GKNB", "PGO");
        assertThat(bench.as(worker, () -> bench.wall.of(number)))
                .extracting(excluded -> excluded.whom().body().value())
                .containsExactlyInAnyOrder("MVD", "OMB");
    }

    @Test
    void aCaseIsNotKeptFromWhoeverCarriesItNorFromTheBodyThatKeepsIt() {
        var number = plain();
        assertThat(refusal(
                        boss, () -> bench.wall.exclude(number, new Whom(BodyCode.of("CCB"), null, worker.id()), WHY)))
                .isEqualTo("case.wall.assignee");
        assertThat(refusal(
                        worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("CCB"), null, worker.id()), WHY)))
                .isEqualTo("case.wall.self");
        assertThat(refusal(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("CCB"), null, null), WHY)))
                .isEqualTo("case.wall.own");
        assertThat(refusal(
                        worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("MOL"), null, police.id()), WHY)))
                .isEqualTo("case.wall.whom");
        assertThat(refusal(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("MOL"), null, null), " ")))
                .isEqualTo("case.wall.reason");
        assertThat(refusal(colleague, () -> bench.wall.exclude(number, new Whom(BodyCode.of("MOL"), null, null), WHY)))
                .isEqualTo("case.unknown");
    }

    // Emergency access

    @Test
    void emergencyAccessShowsPlainFactsAndWhatAnEmergencyNeedsForAnHour() {
        var number = plain();
        assertThat(scope(helper, number)).isNull();
        assertThat(opens(helper, number)).isTrue();
        assertThat(scope(helper, number)).isEqualTo(Scope.EMERGENCY);
        bench.as(helper, () -> bench.cases.read(number));
        assertThat(bench.as(helper, () -> bench.cases.fields(number, Set.of(CaseField.values()))))
                .containsKeys(CaseField.LANGUAGE, CaseField.RISK_LEVEL)
                .doesNotContainKeys(CaseField.MEDICAL_ALERTS, CaseField.SAFE_CONTACT);
        assertThat(bench.as(helper, () -> bench.cases.reveal(number, Set.of(CaseField.values()), "CONTACT")))
                .containsKeys(CaseField.MEDICAL_ALERTS, CaseField.SAFE_CONTACT, CaseField.CODE_WORD)
                .doesNotContainKeys(CaseField.FAMILY_NAME, CaseField.STORY);
        for (var more : List.<Runnable>of(
                () -> bench.timeline.of(number, null, null, 10),
                () -> bench.timeline.note(number, "x"),
                () -> bench.export.answers(number, "CHECK", ExportMark.fresh()),
                () -> bench.wall.of(number),
                () -> bench.cases.change(number, Map.of(CaseField.LANGUAGE, "ru")),
                () -> bench.cases.support(number, SupportStanding.ENDED))) {
            assertThat(refusal(helper, more)).isEqualTo("case.unknown");
        }
        bench.clock.advance(Duration.ofMinutes(59).plusSeconds(59));
        assertThat(refusal(helper, () -> bench.cases.read(number))).isEqualTo("nothing");
        bench.clock.advance(Duration.ofSeconds(1));
        for (var late : List.<Runnable>of(
                () -> bench.cases.read(number),
                () -> bench.cases.fields(number, Set.of(CaseField.LANGUAGE)),
                () -> bench.cases.reveal(number, Set.of(CaseField.SAFE_CONTACT), "CONTACT"))) {
            assertThat(refusal(helper, late)).isEqualTo("case.unknown");
        }
        assertThat(bench.as(helper, () -> bench.cases.heads(List.of(number)))).isEmpty();
    }

    @Test
    void everybodyWhoShouldKnowIsToldAndTheReasonStandsNowhereInPlain() {
        var number = plain();
        opens(colleague, number);
        assertThat(recipients("emergency.used"))
                .containsExactlyInAnyOrder(
                        Recipient.person(worker.id()),
                        Recipient.role(BodyCode.of("CCB"), Role.SUPERVISOR),
                        Recipient.oversight());
        assertThat(bench.journal.actions()).contains("emergency.used");
        assertThat(bench.journal.entries.toString() + bench.alerts).doesNotContain(WHY);
        assertThat(bench.proofs).hasPositiveValue();
    }

    @Test
    void aWordIsNoReason() {
        var number = plain();
        assertThat(refusal(helper, () -> bench.emergency.open(number.value(), "MEDICAL", "керек       болду")))
                .isEqualTo("emergency.reason.short");
        assertThat(refusal(helper, () -> bench.emergency.open(number.value(), "BECAUSE", WHY)))
                .isEqualTo("emergency.reason.code");
        assertThat(refusal(boss, () -> bench.emergency.open(number.value(), "MEDICAL", WHY)))
                .isEqualTo("emergency.seen");
        assertThat(scope(helper, number)).isNull();
    }

    @Test
    void neverOnASealedCaseNorForWhoeverIsKeptOutAndTheAnswerIsThatOfAnUnknownNumber() {
        var unknown = CaseNumber.random();
        var sealed = sealed();
        var kept = plain();
        bench.as(worker, () -> bench.wall.exclude(kept, new Whom(BodyCode.of("MOL"), null, helper.id()), WHY));
        bench.as(worker, () -> bench.wall.exclude(kept, new Whom(BodyCode.of("CCB"), "O2", null), WHY));
        bench.as(worker, () -> bench.wall.exclude(kept, new Whom(BodyCode.of("MOH"), null, null), WHY));
        var walled = bench.people.add("MOH", Role.OFFICER);
        for (var actor : List.of(helper, colleague, walled)) {
            for (var number : List.of(unknown, sealed, kept)) {
                var before = bench.journal.entries.size();
                assertThat(opens(actor, number)).as("%s %s", actor, number).isFalse();
                assertThat(bench.journal.entries.subList(before, bench.journal.entries.size()))
                        .extracting(JournalEntry::action, JournalEntry::caseNumber)
                        .as("nothing in the own journal tells one from the other")
                        .containsExactly(org.assertj.core.groups.Tuple.tuple("emergency.refused", null));
                assertThat(scope(actor, number)).isNull();
            }
        }
        assertThat(recipients("emergency.refused")).containsExactly(Recipient.oversight());
        assertThat(told("emergency.knocked")).contains(worker.id(), second.id());
        assertThat(bench.alerts.stream().filter(alert -> alert.kind().equals("emergency.knocked")))
                .hasSize(6)
                .allMatch(alert -> alert.caseNumber() == null);
    }

    @Test
    @Asvs("V8.3.2")
    void whatWasOpenedEndsWhenTheCaseIsSealed() {
        var number = plain();
        opens(helper, number);
        bench.as(worker, () -> bench.sealed.seal(number, Set.of(second.id())));
        assertThat(scope(helper, number)).isNull();
    }

    @Test
    void thePoliceHaveNoEmergencyAccess() {
        assertThat(refusal(police, () -> bench.emergency.open(plain().value(), "MEDICAL", WHY)))
                .isEqualTo("emergency.POLICE");
        assertThat(refusal(police, () -> bench.emergency.open("x", "MEDICAL", WHY)))
                .isEqualTo("emergency.POLICE");
    }

    /** Else the first hour of a week would be one for the whole country, and only the first case's people heard of it. */
    @Test
    @Asvs("V8.2.2")
    void anHourIsForOneCaseAndAskedForAgainAfterItsEnd() {
        var number = plain();
        assertThat(opens(helper, number)).isTrue();
        assertThat(opens(helper, number)).as("still open").isTrue();
        assertThat(recipients("emergency.used")).isNotEmpty();
        bench.alerts.clear();

        var another = plain();
        assertThat(scope(helper, another)).isNull();
        assertThat(opens(helper, another)).isTrue();
        assertThat(scope(helper, another)).isEqualTo(Scope.EMERGENCY);
        assertThat(recipients("emergency.used")).as("of the other case").isNotEmpty();
        bench.alerts.clear();

        var second = bench.people.addTo("MOL", "O1", Role.OFFICER);
        assertThat(opens(second, number)).isTrue();
        bench.clock.advance(Duration.ofHours(1));
        bench.alerts.clear();
        assertThat(scope(second, number)).isNull();
        assertThat(opens(second, number)).isTrue();
        assertThat(scope(second, number)).isEqualTo(Scope.EMERGENCY);
        assertThat(recipients("emergency.used")).as("of the second hour").isNotEmpty();
    }

    @Test
    void theThirdTimeInSevenDaysFreezesIt() {
        for (int i = 0; i < 3; i++) {
            assertThat(opens(helper, plain())).isTrue();
            bench.clock.advance(Duration.ofHours(1));
        }
        assertThat(recipients("emergency.frozen")).containsExactly(Recipient.oversight());
        assertThat(bench.as(helper, bench.emergency::standing)).isEqualTo(Standing.FROZEN);
        assertThat(refusal(helper, () -> bench.emergency.open(plain().value(), "MEDICAL", WHY)))
                .isEqualTo("emergency.FROZEN");
        reviewAll();
        bench.clock.advance(Duration.ofDays(7));
        assertThat(opens(helper, plain())).isTrue();
    }

    @RepeatedTest(5)
    void sixOfOneInstantAreThree() {
        var numbers = Stream.generate(this::plain).limit(6).toList();
        var told = AtOnce.all(numbers.stream()
                .<Supplier<String>>map(number -> () -> opens(helper, number) ? "opened" : "nothing")
                .toList());
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "opened", "opened", "opened", "emergency.FROZEN", "emergency.FROZEN", "emergency.FROZEN");
    }

    private void reviewAll() {
        bench.as(boss, () -> bench.emergency.toReview())
                .forEach(use -> bench.as(
                        boss, () -> bench.emergency.review(use.id(), Verdict.JUSTIFIED, "туура", use.version())));
    }

    @Test
    void aReviewThatIsOverdueSuspendsTheRight() {
        var number = plain();
        opens(helper, number);
        bench.clock.advance(Duration.ofHours(72));
        assertThat(bench.as(helper, bench.emergency::standing)).isEqualTo(Standing.MAY);
        bench.clock.advance(Duration.ofSeconds(1));
        assertThat(bench.as(helper, bench.emergency::standing)).isEqualTo(Standing.SUSPENDED);
        assertThat(refusal(helper, () -> bench.emergency.open(number.value(), "MEDICAL", WHY)))
                .isEqualTo("emergency.SUSPENDED");
        reviewAll();
        assertThat(bench.as(helper, bench.emergency::standing)).isEqualTo(Standing.MAY);
    }

    @Test
    void itIsReviewedByTheSupervisorOfTheOwnerAndNeverByWhoeverUsedIt() {
        var number = plain();
        var both = bench.people.add("CCB", Role.CASEWORKER, Role.OFFICER);
        opens(both, number);
        var use = bench.as(boss, () -> bench.emergency.toReview()).getFirst();
        assertThat(use.reason()).isNull();
        assertThat(bench.as(boss, () -> bench.emergency.read(use.id())).reason())
                .isEqualTo(WHY);
        for (var other : List.of(helper, police, both)) {
            assertThat(bench.as(other, () -> bench.emergency.toReview())).isEmpty();
            assertThat(refusal(other, () -> bench.emergency.read(use.id()))).isEqualTo("case.unknown");
            assertThat(refusal(other, () -> bench.emergency.review(use.id(), Verdict.JUSTIFIED, "x", 0)))
                    .isEqualTo("case.unknown");
        }
        var promoted = new Actor(both.id(), both.body(), null, Set.of(Role.SUPERVISOR));
        assertThat(bench.as(promoted, () -> bench.emergency.toReview())).isEmpty();
        assertThat(refusal(promoted, () -> bench.emergency.review(use.id(), Verdict.JUSTIFIED, "x", 0)))
                .isEqualTo("emergency.own");
        assertThat(refusal(boss, () -> bench.emergency.review(use.id(), Verdict.JUSTIFIED, " ", 0)))
                .isEqualTo("emergency.note");
        bench.as(boss, () -> bench.emergency.review(use.id(), Verdict.NOT_JUSTIFIED, "чалып койсо болмок", 0));
        assertThat(recipients("emergency.notJustified")).containsExactly(Recipient.oversight());
        assertThat(refusal(boss, () -> bench.emergency.review(use.id(), Verdict.JUSTIFIED, "x", 0)))
                .isEqualTo("emergency.reviewed");
    }

    @Test
    void nobodyFromWhomTheCaseIsKeptIsToldOfIt() {
        var number = plain();
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("CCB"), null, boss.id()), WHY));
        var other = bench.people.add("CCB", Role.SUPERVISOR);
        bench.as(worker, () -> bench.wall.exclude(number, new Whom(BodyCode.of("OMB"), null, null), WHY));
        opens(helper, number);
        assertThat(recipients("emergency.used"))
                .containsExactlyInAnyOrder(Recipient.person(worker.id()), Recipient.person(other.id()));
        assertThat(bench.alerts).extracting(NewAlert::kind).contains("emergency.used");
    }

    @Test
    @Asvs("V7.5.3")
    void whoThePersonOfAColleaguesCaseIsNeedsAFreshProofOfWhoLooks() {
        var number = plain();
        bench.as(worker, () -> bench.cases.reveal(number, Set.of(CaseField.FAMILY_NAME), ""));
        bench.as(boss, () -> bench.cases.reveal(number, Set.of(CaseField.STORY), "CHECK"));
        assertThat(bench.proofs).hasValue(0);
        bench.as(boss, () -> bench.cases.reveal(number, Set.of(CaseField.FAMILY_NAME), "CHECK"));
        assertThat(bench.proofs).hasValue(1);
    }

    @Test
    @Asvs("V8.2.3")
    void ofATaskTheSensitiveFieldsComeOnlyWhenTheyAreAskedFor() {
        var number = plain();
        bench.engine.discloses.add("safe_contact");
        bench.as(
                worker,
                () -> bench.consents.recordBasis(number, BodyCode.of("MOL"), Consents.BasisKind.LEGAL_ORDER, "x"));
        var task = bench.as(Actor.SYSTEM, () -> bench.engine.step(number, "MOL", Role.OFFICER));
        assertThat(bench.as(helper, () -> bench.cases.fieldsFor(task))).doesNotContainKey(CaseField.SAFE_CONTACT);
        assertThat(refusal(helper, () -> bench.cases.revealFor(task, ""))).isEqualTo("case.purpose");
        assertThat(bench.as(helper, () -> bench.cases.revealFor(task, "TASK")))
                .containsOnlyKeys(CaseField.SAFE_CONTACT);
        assertThat(bench.journal.entries.getLast().action()).isEqualTo("identity.revealed");
        assertThat(refusal(colleague, () -> bench.cases.revealFor(task, "TASK")))
                .isEqualTo("case.unknown");
    }

    @Test
    void anOldHandNeverReadsAnotherCasesReason() {
        assertThatThrownBy(() -> bench.as(boss, () -> bench.emergency.read(UUID.randomUUID())))
                .isInstanceOf(Refused.class);
    }
}
