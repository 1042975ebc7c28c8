package org.koldoo.referrals;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.AnsweredForOthers;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Consents;
import org.koldoo.cases.Consents.BasisKind;
import org.koldoo.cases.Consents.Purpose;
import org.koldoo.cases.StepAnswers;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.referrals.ReferralBoard.Direction;
import org.koldoo.testing.Mechanism;
import org.koldoo.workflow.QueueFilter;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemState;
import org.springframework.beans.factory.annotation.Autowired;

/** Referrals from the sender to the crisis centre and back, with the real procedures. */
abstract class ReferralRules extends Mechanism {

    private static final Set<CaseField> EVERYTHING = Set.of(CaseField.values());

    @Autowired
    private AnsweredForOthers answered;

    @Autowired
    private StepAnswers stepAnswers;

    @Autowired
    Referrals referrals;

    @Autowired
    ReferralBoard board;

    @Autowired
    ServiceDirectory directory;

    private NewReferral asked(CaseNumber number, UUID offer, boolean emergency) {
        return new NewReferral(
                UUID.randomUUID(), number, offer, emergency, Set.of(CaseField.SAFE_CONTACT_HOURS), "келе алат");
    }

    private ReferralSummary only(CaseNumber number) {
        return as(worker, () -> referrals.ofCase(number)).getFirst();
    }

    private CaseNumber sent(UUID offer, boolean emergency) {
        var number = adult();
        does(worker, () -> referrals.send(asked(number, offer, emergency), BasisKind.VITAL_INTEREST, "жарадар"));
        return number;
    }

    private int free(UUID offer) {
        return as(worker, () -> directory.find(offer).orElseThrow().placesFree());
    }

    private Map<CaseField, String> shown(CaseNumber number) {
        return as(centre, () -> cases.reveal(number, EVERYTHING, "REFERRAL"));
    }

    @Test
    void nothingIsToldWithoutABasisAndNothingStaysHalfDone() {
        var number = adult();
        var referral = asked(number, shelter(), false);
        assertThat(refusal(worker, () -> referrals.send(referral))).isEqualTo("referral.basis");
        assertThat(refusal(worker, () -> referrals.send(referral, BasisKind.LEGAL_ORDER, " ")))
                .isEqualTo("referral.basisReason");
        assertThat(refusal(stranger, () -> referrals.send(referral))).isEqualTo("case.unknown");
        assertThat(as(worker, () -> consents.basisFor(number, CENTRE))).isEmpty();
        assertThat(as(worker, () -> referrals.ofCase(number))).isEmpty();
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
    }

    @Test
    void theCentreSeesThePreviewThenWhatIsSharedAndTheSenderHowFarItIs() {
        var offer = shelter();
        var number = sent(offer, false);
        assertThat(shown(number))
                .containsEntry(CaseField.LANGUAGE, "ky")
                .doesNotContainKeys(CaseField.SAFE_CONTACT_HOURS, CaseField.STORY);
        var task = task(number, "answerReferral");
        assertThat(as(centre, () -> referrals.of(task)).orElseThrow().message()).isEqualTo("келе алат");
        assertThat(refusal(stranger, () -> referrals.of(task))).isEqualTo("case.unknown");
        assertThat(refusal(centre, () -> referrals.ofCase(number))).isEqualTo("case.unknown");
        does(centre, () -> referrals.answer(task.ref(), "ACCEPTED", null));
        assertThat(free(offer)).isZero();
        assertThat(shown(number))
                .containsEntry(CaseField.SAFE_CONTACT_HOURS, "кечинде")
                .doesNotContainKeys(CaseField.STORY, CaseField.ADDRESS, CaseField.FAMILY_NAME);
        does(centre, () -> referrals.arrived(task(number, "confirmArrival").ref(), "ARRIVED"));
        assertThat(only(number).state()).isEqualTo(ReferralState.ARRIVED);
        does(centre, () -> referrals.served(task(number, "confirmService").ref(), "SERVED"));
        assertThat(only(number).state()).isEqualTo(ReferralState.SERVED);
    }

    @Test
    void decliningNeedsAReasonAndTheGapIsCounted() {
        var number = sent(shelter(), false);
        var task = task(number, "answerReferral").ref();
        assertThat(refusal(centre, () -> referrals.answer(task, "DECLINED", null)))
                .isEqualTo("referral.declineReason");
        does(centre, () -> referrals.answer(task, "DECLINED", "FULL"));
        assertThat(only(number).declineReason()).isEqualTo("FULL");
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
        does(worker, () -> referrals.goOn(task(number, "resolveReferral").ref(), "UNMET_NEED"));
        assertThat(open(number)).doesNotContain("resolveReferral");
    }

    @Test
    void aSecondClickSendsNothingMoreAndTheSameServiceIsAskedOnce() {
        var number = adult();
        var offer = shelter();
        var referral = asked(number, offer, false);
        var first = as(worker, () -> referrals.send(referral, BasisKind.VITAL_INTEREST, "жарадар"));
        assertThat(as(worker, () -> referrals.send(referral))).isEqualTo(first);
        assertThat(refusal(worker, () -> referrals.send(asked(number, offer, false))))
                .isEqualTo("referral.sameOpen");
        assertThat(as(worker, () -> referrals.ofCase(number))).hasSize(1);
    }

    @Test
    void whatTheTelephoneSaidClosesTheCentresTaskAndTheCentreMayCorrectIt() {
        var offer = shelter();
        var number = sent(offer, true);
        does(worker, () -> referrals.phoned(task(number, "phoneCentre").ref(), "AGREED", "", null));
        assertThat(only(number).answeredByPhone()).isTrue();
        assertThat(only(number).state()).isEqualTo(ReferralState.ACCEPTED);
        assertThat(workItems.ofCase(number))
                .filteredOn(i -> i.stepKey().equals("answerReferral"))
                .extracting(WorkItem::state)
                .containsExactly(WorkItemState.ANSWERED_OUTSIDE);
        var arrival = task(number, "confirmArrival").ref();
        assertThat(refusal(centre, () -> referrals.notAgreed(arrival, null))).isEqualTo("referral.declineReason");
        assertThat(refusal(worker, () -> referrals.notAgreed(arrival, "FULL"))).isEqualTo("workitem.notYours");
        does(centre, () -> referrals.notAgreed(arrival, "FULL"));
        assertThat(only(number).state()).isEqualTo(ReferralState.DECLINED);
        assertThat(free(offer)).isEqualTo(1);
        assertThat(open(number)).contains("resolveReferral");
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
    }

    @Test
    void aCentreThatSaysItNeverAgreedIsShownNothingMore() {
        var offer = shelter();
        var number = sent(offer, true);
        does(worker, () -> referrals.phoned(task(number, "phoneCentre").ref(), "AGREED", "", null));
        var heard = as(centre, () -> answered.toReview(100)).stream()
                .filter(item -> item.caseNumber().equals(number))
                .findFirst()
                .orElseThrow();
        does(centre, () -> answered.correct(heard.id(), "DECLINED", Map.of(), 0));
        assertThat(only(number).state()).isEqualTo(ReferralState.DECLINED);
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
        assertThat(open(number)).contains("resolveReferral");
        assertThat(as(worker, () -> answered.corrected(100)))
                .extracting(WorkItem::id)
                .contains(heard.id());
    }

    @Test
    void theSenderClosesAReferralThatNobodyAnswers() {
        var number = sent(shelter(), false);
        does(worker, () -> stepAnswers.closeFor(task(number, "answerReferral").ref(), null, null));
        assertThat(only(number).state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
        assertThat(open(number)).contains("resolveReferral");
    }

    @Test
    void silenceDoesNotSayThatSomebodyDidNotArrive() {
        var number = sent(shelter(), false);
        does(centre, () -> referrals.answer(task(number, "answerReferral").ref(), "ACCEPTED", null));
        does(worker, () -> stepAnswers.closeFor(task(number, "confirmArrival").ref(), null, null));
        assertThat(only(number).state()).isEqualTo(ReferralState.ACCEPTED);
        does(worker, () -> referrals.withdraw(only(number).id()));
    }

    @Test
    void aNoOnTheTelephoneSendsTheSenderElsewhereAtOnce() {
        var number = sent(shelter(), true);
        var call = task(number, "phoneCentre").ref();
        assertThat(refusal(worker, () -> referrals.phoned(call, "DECLINED", "", null)))
                .isEqualTo("referral.declineReason");
        does(worker, () -> referrals.phoned(call, "DECLINED", "", "FULL"));
        assertThat(only(number).state()).isEqualTo(ReferralState.DECLINED);
        assertThat(only(number).declineReason()).isEqualTo("FULL");
        assertThat(only(number).answeredByPhone()).isTrue();
        assertThat(open(number)).contains("resolveReferral").doesNotContain("answerReferral", "phoneCentre");
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
    }

    @Test
    void theOwnCentreIsTelephonedLikeAnyOther() {
        for (var said : List.of("AGREED", "DECLINED")) {
            var number = sent(shelterOf(worker.requireBody()), true);
            does(worker, () -> referrals.phoned(task(number, "phoneCentre").ref(), said, "", "FULL"));
            assertThat(only(number).state().name()).isEqualTo(said.equals("AGREED") ? "ACCEPTED" : "DECLINED");
        }
    }

    @Test
    void nobodyOnTheTelephoneEscalatesAtOnce() {
        var number = sent(shelter(), true);
        does(worker, () -> referrals.phoned(task(number, "phoneCentre").ref(), "NO_ANSWER", "", null));
        assertThat(open(number)).contains("answerReferral", "escalateReferral").doesNotContain("phoneCentre");
        assertThat(only(number).state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void takingBackEndsWhatTheCentreSeesAndHasToDo() {
        var number = sent(shelter(), false);
        var id = only(number).id();
        assertThat(refusal(centre, () -> referrals.withdraw(id))).isEqualTo("case.unknown");
        does(worker, () -> referrals.withdraw(id));
        assertThat(only(number).state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
        assertThat(as(centre, () -> workItems.queue(centre, QueueFilter.mine(100)))
                        .items())
                .extracting(WorkItem::caseNumber)
                .doesNotContain(number);
        assertThat(refusal(worker, () -> referrals.withdraw(id))).isEqualTo("referral.state");
    }

    @Test
    void onlyTheConsentThatCarriesItTakesAReferralBack() {
        var number = adult();
        does(
                worker,
                () -> consents.record(
                        number, List.of(consent(Purpose.SHARE_ORG, CENTRE), consent(Purpose.PHOTO, null))));
        does(worker, () -> referrals.send(asked(number, shelter(), false)));
        withdraw(number, Purpose.PHOTO);
        assertThat(only(number).state()).isEqualTo(ReferralState.SENT);
        withdraw(number, Purpose.SHARE_ORG);
        assertThat(only(number).state()).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
    }

    private void withdraw(CaseNumber number, Purpose purpose) {
        does(
                worker,
                () -> consents.of(number).stream()
                        .filter(one -> one.purpose() == purpose)
                        .map(Consents.Consent::id)
                        .forEach(id -> consents.withdraw(number, id, "передумала")));
    }

    @Test
    void aCaseKeptInATeamIsNeitherListedNorCounted() {
        var before = as(centreBoss, () -> board.open(Direction.RECEIVED));
        var ours = as(boss, () -> board.open(Direction.SENT));
        var number = open(AgeClass.ADULT, YesNoUnsure.NO, YesNoUnsure.YES);
        does(worker, () -> referrals.send(asked(number, shelter(), false), BasisKind.VITAL_INTEREST, "жарадар"));
        assertThat(as(centreBoss, () -> board.open(Direction.RECEIVED))).isEqualTo(before);
        assertThat(as(boss, () -> board.open(Direction.SENT))).isEqualTo(ours);
        assertThat(as(centreBoss, () -> board.page(Direction.RECEIVED, false, null, 100))
                        .referrals())
                .noneMatch(r -> r.number().equals(number));
        var task = task(number, "answerReferral");
        assertThat(task.body().value()).isEqualTo("CCB");
        assertThat(refusal(centre, () -> referrals.of(task))).isEqualTo("case.unknown");
        does(worker, () -> referrals.answer(task.ref(), "ACCEPTED", null));
        assertThat(only(number).answeredByPhone()).isTrue();
    }

    @Test
    void theBoardCountsWhatItLists() {
        var number = sent(shelter(), false);
        for (var direction : Direction.values()) {
            var reader = direction == Direction.SENT ? boss : centreBoss;
            var page = as(reader, () -> board.page(direction, true, null, 100));
            assertThat(page.referrals()).anyMatch(r -> r.number().equals(number));
            assertThat(page.referrals())
                    .hasSize(as(reader, () -> board.open(direction)).intValue());
        }
    }
}
