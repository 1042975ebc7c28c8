package org.koldoo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.RepeatedTest;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Consents.BasisKind;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.closure.Closures;
import org.koldoo.identification.Appeals;
import org.koldoo.referrals.NewReferral;
import org.koldoo.referrals.ReferralState;
import org.koldoo.referrals.Referrals;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.koldoo.workflow.Attempts;
import org.koldoo.workflow.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

/** Two people at the same moment: one wins, the other is told, and nothing is there half or twice. */
@KoldooTest
@Asvs({"V2.3.4", "V15.4.2"})
class AtOnceTest extends Mechanism {

    @Autowired
    Referrals referrals;

    @Autowired
    Closures closures;

    @Autowired
    Appeals appeals;

    @Autowired
    Procedures running;

    @Autowired
    Attempts attempts;

    private final Actor secondBoss = Acting.person("CCB", Role.SUPERVISOR);

    private Callable<String> call(CyclicBarrier start, Actor actor, Runnable work) {
        return () -> {
            start.await();
            try {
                Acting.as(actor, () -> attempts.run(work));
                return "done";
            } catch (Refused refused) {
                return refused.code();
            }
        };
    }

    private List<String> both(Actor one, Runnable first, Actor other, Runnable second) {
        var start = new CyclicBarrier(2);
        try (var pool = Executors.newFixedThreadPool(2)) {
            var told = new ArrayList<String>();
            for (var result : pool.invokeAll(List.of(call(start, one, first), call(start, other, second)))) {
                told.add(result.get());
            }
            return told;
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    private long live(CaseNumber number, String topic) {
        return running.runsOf(number).stream()
                .filter(run -> run.topic().equals(topic) && run.endedAt() == null)
                .count();
    }

    private CaseNumber closed() {
        var number = presumed(YesNoUnsure.NO);
        does(worker, () -> closures.start(number));
        does(
                worker,
                () -> closures.propose(
                        task(number, "proposeClosure").ref(),
                        "READY",
                        new Closures.Proposal("LOST_CONTACT", "x", true)));
        does(boss, () -> closures.approve(task(number, "approveClosure").ref(), "APPROVED", ""));
        return number;
    }

    @RepeatedTest(3)
    void aCaseIsReopenedOnceAndRunsOnce() {
        var number = closed();
        assertThat(both(
                        worker,
                        () -> closures.reopen(number, "кайра чалды"),
                        boss,
                        () -> closures.reopen(number, "кайра келди")))
                .containsExactlyInAnyOrder("done", "closure.notClosed");
        assertThat(live(number, "nrm")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void aClosureIsBegunOnce() {
        var number = presumed(YesNoUnsure.NO);
        assertThat(both(worker, () -> closures.start(number), boss, () -> closures.start(number)))
                .containsExactlyInAnyOrder("done", "closure.running");
        assertThat(live(number, "closure")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void anAppealIsOpenedOnce() {
        var number = adult();
        assertThat(both(worker, () -> appeals.open(number), boss, () -> appeals.open(number)))
                .containsExactlyInAnyOrder("done", "appeal.alreadyOpen");
        assertThat(live(number, "appeal")).isEqualTo(1);
    }

    @RepeatedTest(2)
    void ofTwoApproversOneWins() {
        var number = presumed(YesNoUnsure.NO);
        does(worker, () -> closures.start(number));
        does(
                worker,
                () -> closures.propose(
                        task(number, "proposeClosure").ref(),
                        "READY",
                        new Closures.Proposal("LOST_CONTACT", "x", true)));
        var task = task(number, "approveClosure").ref();
        assertThat(both(
                        boss,
                        () -> closures.approve(task, "APPROVED", ""),
                        secondBoss,
                        () -> closures.approve(task, "RETURNED", "дагы чалыңыз")))
                .containsExactlyInAnyOrder("done", "workitem.alreadyDone");
    }

    @RepeatedTest(3)
    void aDoubleClickSendsOneReferralAndTwoWindowsSendNoSecond() {
        var number = adult();
        var offer = shelter();
        var asked = new NewReferral(UUID.randomUUID(), number, offer, false, java.util.Set.of(), "x");
        var again = new NewReferral(UUID.randomUUID(), number, offer, false, java.util.Set.of(), "x");
        does(worker, () -> consents.recordBasis(number, CENTRE, BasisKind.VITAL_INTEREST, "x"));
        assertThat(both(worker, () -> referrals.send(asked), worker, () -> referrals.send(asked)))
                .containsExactly("done", "done");
        assertThat(both(worker, () -> referrals.send(again), worker, () -> referrals.send(asked)))
                .containsExactly("referral.sameOpen", "done");
        assertThat(as(worker, () -> referrals.ofCase(number))).hasSize(1);
        assertThat(live(number, "referral")).isEqualTo(1);
    }

    @RepeatedTest(3)
    void anAcceptanceAndATakingBackLeaveOneWholeAnswer() {
        var number = adult();
        var offer = shelter();
        does(
                worker,
                () -> referrals.send(
                        new NewReferral(UUID.randomUUID(), number, offer, false, java.util.Set.of(), "x"),
                        BasisKind.VITAL_INTEREST,
                        "x"));
        var id = as(worker, () -> referrals.ofCase(number)).getFirst().id();
        var task = task(number, "answerReferral").ref();
        var told = both(centre, () -> referrals.answer(task, "ACCEPTED", null), worker, () -> referrals.withdraw(id));
        var state = as(worker, () -> referrals.ofCase(number)).getFirst().state();
        // Whoever comes second may still take back what was accepted a moment before.
        assertThat(told.getLast()).isEqualTo("done");
        assertThat(told.getFirst()).isIn("done", "workitem.alreadyDone", "case.unknown", "workitem.notYours");
        assertThat(state).isEqualTo(ReferralState.WITHDRAWN);
        assertThat(refusal(centre, () -> cases.read(number))).isEqualTo("case.unknown");
        assertThat(open(number)).doesNotContain("answerReferral", "confirmArrival");
        assertThat(live(number, "referral")).isZero();
    }

    @RepeatedTest(12)
    void noTaskSlipsOutWhileACaseIsBeingRestricted() {
        var number = adult();
        does(worker, () -> consents.recordBasis(number, officer.body(), BasisKind.LEGAL_ORDER, "x"));
        both(
                worker,
                () -> cases.change(number, java.util.Map.of(CaseField.OFFICIAL_INVOLVED, "YES")),
                boss,
                () -> running.start(number, "child-protection", worker.body(), null));
        assertThat(workItems.openOfCases(List.of(number)))
                .isNotEmpty()
                .allMatch(item -> item.restricted() && item.body().equals(worker.body()));
    }
}
