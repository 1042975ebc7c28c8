package org.koldoo.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.Consents.BasisKind;
import org.koldoo.cases.Consents.Purpose;
import org.koldoo.cases.WhoKnows.Loss;
import org.koldoo.journal.Alert;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalLine;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.ReferralState;
import org.koldoo.referrals.Referrals;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.Mechanism;
import org.koldoo.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

/** A consent from the yes to its end, with the whole mechanism. */
abstract class ConsentLifeRules extends Mechanism {

    private static final LocalDate LAST = LocalDate.of(2026, 12, 10);
    private static final Set<CaseField> EVERYTHING = Set.of(CaseField.values());
    private static final Set<CaseField> CHOSEN =
            Set.of(CaseField.MEDICAL_ALERTS, CaseField.SAFE_CONTACT_HOURS, CaseField.CITIZENSHIP);

    @Autowired
    Referrals referrals;

    @Autowired
    WhoKnows whoKnows;

    @Autowired
    NotTold notTold;

    @Autowired
    EmergencyPlacements placements;

    @Autowired
    ConsentSweep sweep;

    @Autowired
    Alerts alerts;

    @Autowired
    Journal journal;

    @Autowired
    MutableClock time;

    /** A person who agreed that the crisis centre is told, until a day or for good. */
    private CaseNumber agreed(@Nullable LocalDate until) {
        var number = adult();
        does(
                worker,
                () -> cases.change(number, Map.of(CaseField.MEDICAL_ALERTS, "аллергия", CaseField.CITIZENSHIP, "KG")));
        says(number, until);
        return number;
    }

    private void says(CaseNumber number, @Nullable LocalDate until) {
        does(
                worker,
                () -> consents.record(
                        number, List.of(consent(Purpose.SHARE_ORG, CENTRE).until(until))));
    }

    /** Sends the person to the shelter, which takes them in. */
    private CaseNumber accepted(@Nullable LocalDate until) {
        var number = agreed(until);
        does(worker, () -> referrals.send(new NewReferral(UUID.randomUUID(), number, shelter(), false, CHOSEN, "")));
        does(centre, () -> referrals.answer(task(number, "answerReferral").ref(), "ACCEPTED", null));
        return number;
    }

    private CaseNumber housed() {
        var number = accepted(null);
        does(centre, () -> referrals.arrived(task(number, "confirmArrival").ref(), "ARRIVED"));
        return number;
    }

    private Map<CaseField, String> centreSees(CaseNumber number) {
        return as(centre, () -> cases.reveal(number, EVERYTHING, "TASK"));
    }

    private ReferralState state(CaseNumber number) {
        return as(worker, () -> referrals.ofCase(number)).getFirst().state();
    }

    private void withdraw(CaseNumber number) {
        does(worker, () -> consents.withdraw(number, yes(number), "мындан ары каалабайм"));
    }

    private UUID yes(CaseNumber number) {
        return as(worker, () -> consents.of(number)).stream()
                .filter(one -> one.purpose() == Purpose.SHARE_ORG)
                .findFirst()
                .orElseThrow()
                .id();
    }

    private List<String> toldOf(CaseNumber number) {
        return as(worker, () -> journal.ofCase(number, 1000)).stream()
                .map(JournalLine::action)
                .toList();
    }

    private List<String> alertsOfWorker(CaseNumber number) {
        return as(worker, () -> alerts.mine(100)).stream()
                .filter(alert -> number.equals(alert.caseNumber()))
                .map(Alert::kind)
                .toList();
    }

    @Test
    @Asvs("V8.3.2")
    void whatHangsOnAConsentEndsWithItsLastDayWhoeverSweeps() {
        var number = accepted(LAST);
        time.set(Instant.parse("2026-12-10T17:59:00Z"));
        assertThat(centreSees(number)).containsKey(CaseField.MEDICAL_ALERTS);
        time.set(Instant.parse("2026-12-10T18:00:00Z"));
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
        assertThat(refusal(centre, () -> cases.fieldsFor(task(number, "confirmArrival"))))
                .isEqualTo("case.unknown");
        assertThat(state(number)).isEqualTo(ReferralState.ACCEPTED);
    }

    @Test
    void afterTheLastDayWhatWasSentIsTakenBackAndTheOwnerKnows() {
        var number = accepted(LAST);
        time.set(Instant.parse("2026-12-11T03:00:00Z"));
        sweep.run();
        assertThat(state(number)).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(toldOf(number)).contains("consent.expired");
        assertThat(alertsOfWorker(number)).containsOnlyOnce("consent.expired");
        sweep.run();
        assertThat(alertsOfWorker(number)).containsOnlyOnce("consent.expired");
        assertThat(refusal(
                        worker,
                        () -> referrals.send(
                                new NewReferral(UUID.randomUUID(), number, shelter(), false, Set.of(), ""))))
                .isEqualTo("referral.basis");
    }

    @Test
    void theOwnerIsRemindedOnceInTimeToAskAgain() {
        var number = agreed(LAST);
        sweep.run();
        assertThat(alertsOfWorker(number)).isEmpty();
        time.set(Instant.parse("2026-11-27T04:00:00Z"));
        sweep.run();
        sweep.run();
        assertThat(alertsOfWorker(number)).containsExactly("consent.expiring");
        assertThat(toldOf(number)).containsOnlyOnce("consent.expiring");
    }

    @Test
    void aConsentThatWasGivenAgainGoesOn() {
        var number = accepted(LAST);
        says(number, LAST.plusYears(1));
        time.set(Instant.parse("2026-12-11T03:00:00Z"));
        assertThat(centreSees(number)).containsKey(CaseField.MEDICAL_ALERTS);
        sweep.run();
        assertThat(state(number)).isEqualTo(ReferralState.ACCEPTED);
        time.set(Instant.parse("2027-12-11T03:00:00Z"));
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
    }

    @Test
    void aYesForAPastDayIsNotTaken() {
        var number = adult();
        assertThat(refusal(
                        worker,
                        () -> consents.record(
                                number,
                                List.of(consent(Purpose.SHARE_ORG, CENTRE).until(LocalDate.of(2026, 11, 1))))))
                .isEqualTo("consent.over");
    }

    @Test
    @Asvs({"V8.2.3", "V14.2.6"})
    void whoeverHousesThePersonKeepsTheSafetyMinimumAndOnlyWhileTheyLiveThere() {
        var number = housed();
        withdraw(number);
        assertThat(state(number)).isEqualTo(ReferralState.ARRIVED);
        assertThat(centreSees(number))
                .containsKeys(CaseField.MEDICAL_ALERTS, CaseField.SAFE_CONTACT_HOURS, CaseField.LANGUAGE)
                .doesNotContainKeys(CaseField.SEX, CaseField.CITIZENSHIP, CaseField.STORY, CaseField.AGE_CLASS);
        var again = new NewReferral(UUID.randomUUID(), number, shelter(), false, Set.of(), "");
        assertThat(refusal(worker, () -> referrals.send(again))).isEqualTo("referral.basis");
        does(worker, () -> referrals.served(task(number, "confirmService").ref(), "SERVED"));
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
    }

    @Test
    void whoeverOnlyAcceptedKeepsNothing() {
        var number = accepted(null);
        withdraw(number);
        assertThat(state(number)).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
    }

    /** What the screen says before is what is so afterwards. */
    @Test
    void beforeAWithdrawalItIsSaidWhoLosesWhatAndItComesTrue() {
        var number = housed();
        var before = centreSees(number).keySet();
        var loss = loss(number);
        assertThat(loss.stays()).isNull();
        assertThat(loss.knower().seen()).containsAll(before);
        assertThat(loss.knower().tasks()).isEqualTo(2);
        assertThat(loss.openTasks()).isEqualTo(1);
        withdraw(number);
        assertThat(as(centre, () -> access().sharedFields(centre, number))).isEqualTo(loss.keeps());
        assertThat(loss.closes())
                .contains(CaseField.CITIZENSHIP, CaseField.SEX)
                .doesNotContainAnyElementsOf(loss.keeps());
        assertThat(task(number, "confirmService").body()).isEqualTo(worker.requireBody());
        assertThat(toldOf(number)).contains("consent.losses");
    }

    @Test
    void anotherBasisIsNamedInsteadOfPretendingThatSomebodyLosesSomething() {
        var number = accepted(null);
        does(worker, () -> consents.recordBasis(number, CENTRE, BasisKind.VITAL_INTEREST, "жарадар"));
        assertThat(loss(number).stays()).isEqualTo("VITAL_INTEREST");
        withdraw(number);
        assertThat(centreSees(number)).containsKey(CaseField.MEDICAL_ALERTS);
        does(worker, () -> notTold.name(number, CENTRE, null));
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
    }

    private Loss loss(CaseNumber number) {
        return as(worker, () -> whoKnows.losses(number, yes(number))).stream()
                .filter(one -> one.knower().body().equals(CENTRE))
                .findFirst()
                .orElseThrow();
    }

    @Autowired
    private CaseAccess caseAccess;

    private CaseAccess access() {
        return caseAccess;
    }

    @Test
    void whoKnowsAboutMeNamesEverybodyAlsoThoseWhoSeeNothingMore() {
        var number = accepted(null);
        centreSees(number);
        withdraw(number);
        var knower = as(worker, () -> whoKnows.of(number)).stream()
                .filter(one -> one.body().equals(CENTRE))
                .findFirst()
                .orElseThrow();
        assertThat(knower.now()).isFalse();
        assertThat(knower.until()).isNotNull();
        assertThat(knower.seen()).contains(CaseField.MEDICAL_ALERTS);
        assertThat(refusal(centre, () -> whoKnows.of(number))).isEqualTo("case.unknown");
    }

    @Test
    @Asvs({"V8.2.2", "V8.3.2"})
    void whoMustNotBeToldGetsNothingOnWhatWasSaidBefore() {
        var number = accepted(null);
        does(worker, () -> notTold.name(number, CENTRE, "эже ошол жерде иштейт"));
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
        assertThat(state(number)).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(as(worker, () -> consents.basisFor(number, CENTRE))).isEmpty();
        assertThat(refusal(worker, () -> says(number, null))).isEqualTo("notTold.consent");
        assertThat(as(worker, () -> notTold.of(number)).bodies())
                .singleElement()
                .satisfies(one -> assertThat(one.note()).isEqualTo("эже ошол жерде иштейт"));
        does(
                worker,
                () -> notTold.lift(
                        number,
                        as(worker, () -> notTold.of(number)).bodies().getFirst().id()));
        assertThat(as(worker, () -> consents.basisFor(number, CENTRE))).contains("CONSENT");
    }

    @Test
    void whoTellsThemAllTheSameSaysSoKnowingIt() {
        var number = adult();
        var offer = shelter();
        does(worker, () -> notTold.name(number, CENTRE, null));
        var asked = new NewReferral(UUID.randomUUID(), number, offer, true, Set.of(), "");
        assertThat(refusal(worker, () -> referrals.send(asked, BasisKind.VITAL_INTEREST, "жарадар")))
                .isEqualTo("notTold.basis");
        assertThat(refusal(worker, () -> placements.request(number, offer))).isEqualTo("notTold.basis");
        does(worker, () -> referrals.send(asked, BasisKind.VITAL_INTEREST, "жарадар", true));
        assertThat(toldOf(number)).contains("basis.against");
        assertThat(as(centre, () -> cases.read(number)).number()).isEqualTo(number);
    }

    /** A receiver may learn from the note, never from the list of bodies: it could be on it. */
    @Test
    @Asvs("V8.2.3")
    void aReceiverDoesNotReadWhichBodiesAreNamed() {
        var number = accepted(null);
        does(worker, () -> notTold.name(number, BodyCode.of("MVD"), "2-бөлүм"));
        assertThat(as(centre, () -> notTold.of(number)).isEmpty()).isTrue();
        assertThat(refusal(stranger, () -> notTold.of(number))).isEqualTo("case.unknown");
        assertThat(refusal(centre, () -> notTold.name(number, CENTRE, null))).isEqualTo("case.unknown");
        assertThat(refusal(worker, () -> notTold.name(number, worker.requireBody(), null)))
                .isEqualTo("notTold.ownBody");
    }

    @Test
    void howAConsentWasGivenIsThereToBeShown() {
        var number = adult();
        does(
                worker,
                () -> consents.record(
                        number,
                        List.of(new Consents.NewConsent(
                                Purpose.PHOTO,
                                null,
                                Consents.Answer.GIVEN,
                                Consents.GivenBy.SELF,
                                Consents.Form.MARK,
                                "Күбө Күбөева",
                                true,
                                "consent-ky-1",
                                "ky",
                                true,
                                null,
                                "сейф 3, папка 12"))));
        var evidence = as(worker, () -> consents.evidence(number)).getFirst();
        assertThat(evidence.witness()).isEqualTo("Күбө Күбөева");
        assertThat(evidence.paper()).isEqualTo("сейф 3, папка 12");
        assertThat(evidence.recordedBy()).isEqualTo(worker.id());
        assertThat(toldOf(number)).contains("consent.evidence");
    }
}
