package org.koldoo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Consents.BasisKind;
import org.koldoo.closure.Closures;
import org.koldoo.institutions.ServiceDirectory;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.ReferralState;
import org.koldoo.referrals.Referrals;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.springframework.beans.factory.annotation.Autowired;

/** What closing a case does to whoever helps the person at that moment, and to whom it was shown. */
@KoldooTest
@Asvs("V2.3.1")
class ClosingWithHelpTest extends Mechanism {

    private static final Closures.Proposal DONE = new Closures.Proposal("PLAN_COMPLETED", "аяктады", true);

    @Autowired
    Referrals referrals;

    @Autowired
    Closures closures;

    @Autowired
    ServiceDirectory directory;

    @Autowired
    CaseAccess access;

    private UUID offer;

    private CaseNumber arrived() {
        var number = adult();
        offer = shelter();
        var asked = new NewReferral(UUID.randomUUID(), number, offer, false, Set.of(CaseField.SAFE_CONTACT_HOURS), "");
        does(worker, () -> referrals.send(asked, BasisKind.VITAL_INTEREST, "жарадар"));
        does(centre, () -> referrals.answer(task(number, "answerReferral").ref(), "ACCEPTED", null));
        does(centre, () -> referrals.arrived(task(number, "confirmArrival").ref(), "ARRIVED"));
        return number;
    }

    private ReferralState state(CaseNumber number) {
        return as(worker, () -> referrals.ofCase(number)).getFirst().state();
    }

    private int free() {
        return as(worker, () -> directory.find(offer).orElseThrow().placesFree());
    }

    private String proposes(CaseNumber number) {
        return refusal(
                worker, () -> closures.propose(task(number, "proposeClosure").ref(), "READY", DONE));
    }

    @Test
    void aCaseIsNotClosedOverTheHeadOfWhoeverHasThePersonWithThem() {
        var number = arrived();
        does(worker, () -> closures.start(number));
        assertThat(proposes(number)).isEqualTo("closure.helped");

        does(
                worker,
                () -> referrals.withdraw(
                        as(worker, () -> referrals.ofCase(number)).getFirst().id()));
        does(worker, () -> closures.propose(task(number, "proposeClosure").ref(), "READY", DONE));
        does(boss, () -> closures.approve(task(number, "approveClosure").ref(), "APPROVED", ""));
        assertThat(head(number).closed()).isTrue();
    }

    @Test
    void whoArrivesWhileTheClosureWaitsIsNotForgottenEither() {
        var number = adult();
        does(worker, () -> closures.start(number));
        does(worker, () -> closures.propose(task(number, "proposeClosure").ref(), "READY", DONE));
        var asked =
                new NewReferral(UUID.randomUUID(), number, shelter(), false, Set.of(CaseField.SAFE_CONTACT_HOURS), "");
        does(worker, () -> referrals.send(asked, BasisKind.VITAL_INTEREST, "жарадар"));
        does(centre, () -> referrals.answer(task(number, "answerReferral").ref(), "ACCEPTED", null));
        does(centre, () -> referrals.arrived(task(number, "confirmArrival").ref(), "ARRIVED"));

        var approval = task(number, "approveClosure").ref();
        assertThat(refusal(boss, () -> closures.approve(approval, "APPROVED", "")))
                .isEqualTo("closure.helped");
        does(boss, () -> closures.approve(approval, "RETURNED", "борбор жооп бере элек"));
    }

    /** The help goes on after the case is closed, and ends with the owner's word: right and place. */
    @Test
    void whereHelpHasBegunItIsSeenUntilSomebodySaysThatItEnded() {
        var number = arrived();
        does(centre, () -> referrals.served(task(number, "confirmService").ref(), "SERVED"));
        does(worker, () -> closures.start(number));
        does(worker, () -> closures.propose(task(number, "proposeClosure").ref(), "READY", DONE));
        does(boss, () -> closures.approve(task(number, "approveClosure").ref(), "APPROVED", ""));
        assertThat(state(number)).isEqualTo(ReferralState.SERVED);
        assertThat(as(centre, () -> access.scope(centre, number))).isPresent();
        int before = free();

        var id = as(worker, () -> referrals.ofCase(number)).getFirst().id();
        assertThat(refusal(centre, () -> referrals.ended(id))).isEqualTo("case.unknown");
        does(worker, () -> referrals.ended(id));

        assertThat(state(number)).isEqualTo(ReferralState.ENDED);
        assertThat(as(centre, () -> access.scope(centre, number))).isEmpty();
        assertThat(free()).isEqualTo(before + 1);
        assertThat(refusal(worker, () -> referrals.ended(id))).isEqualTo("referral.state");
    }
}
