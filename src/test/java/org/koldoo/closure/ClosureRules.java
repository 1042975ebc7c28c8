package org.koldoo.closure;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.SupportStanding;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.testing.Mechanism;
import org.koldoo.workflow.Procedures;
import org.springframework.beans.factory.annotation.Autowired;

/** Closing with a second person, and opening again. */
abstract class ClosureRules extends Mechanism {

    private static final Closures.Proposal LOST = new Closures.Proposal("LOST_CONTACT", "үч жолу чалдык", true);

    @Autowired
    Closures closures;

    @Autowired
    Procedures running;

    private CaseNumber proposed() {
        var number = presumed(YesNoUnsure.NO);
        does(worker, () -> closures.start(number));
        does(worker, () -> closures.propose(task(number, "proposeClosure").ref(), "READY", LOST));
        return number;
    }

    @Test
    void aSecondPersonClosesAndEverythingThatRunsEnds() {
        var number = proposed();
        var task = task(number, "approveClosure").ref();
        assertThat(refusal(worker, () -> closures.approve(task, "APPROVED", "")))
                .isEqualTo("workitem.secondPerson");
        assertThat(as(boss, () -> closures.proposed(number)).orElseThrow().note())
                .isEqualTo("үч жолу чалдык");
        does(boss, () -> closures.approve(task, "APPROVED", ""));
        assertThat(head(number).closed()).isTrue();
        assertThat(head(number).support()).isEqualTo(SupportStanding.ENDED);
        assertThat(open(number)).isEmpty();
        assertThat(running.runsOf(number)).noneMatch(run -> run.endedAt() == null);
    }

    @Test
    void reopeningKeepsTheHistoryAndHappensOnce() {
        var number = proposed();
        does(boss, () -> closures.approve(task(number, "approveClosure").ref(), "APPROVED", ""));
        assertThat(refusal(worker, () -> closures.start(number))).isEqualTo("case.closed");
        assertThat(refusal(worker, () -> closures.reopen(number, " "))).isEqualTo("closure.reopenReason");
        assertThat(refusal(stranger, () -> closures.reopen(number, "кайра чалды")))
                .isEqualTo("case.unknown");
        does(worker, () -> closures.reopen(number, "кайра чалды"));
        assertThat(head(number).closed()).isFalse();
        assertThat(open(number)).isNotEmpty();
        assertThat(refusal(worker, () -> closures.reopen(number, "кайра чалды")))
                .isEqualTo("closure.notClosed");
        assertThat(as(worker, () -> decisions.of(number))).hasSize(1);
    }

    @Test
    void whatIsGivenBackIsProposedAgain() {
        var number = proposed();
        var task = task(number, "approveClosure").ref();
        assertThat(refusal(boss, () -> closures.approve(task, "RETURNED", ""))).isEqualTo("closure.returnReasons");
        does(boss, () -> closures.approve(task, "RETURNED", "дагы бир жолу чалыңыз"));
        assertThat(head(number).closed()).isFalse();
        assertThat(open(number)).contains("proposeClosure", "arrangeServices");
        assertThat(refusal(worker, () -> closures.start(number))).isEqualTo("closure.running");
    }

    @Test
    void aProposalNeedsAReasonInWords() {
        var number = presumed(YesNoUnsure.NO);
        does(worker, () -> closures.start(number));
        var task = task(number, "proposeClosure").ref();
        assertThat(refusal(worker, () -> closures.propose(task, "READY", new Closures.Proposal("BORED", "x", true))))
                .isEqualTo("closure.reason");
        assertThat(refusal(
                        worker,
                        () -> closures.propose(task, "READY", new Closures.Proposal("LOST_CONTACT", " ", true))))
                .isEqualTo("closure.note");
        assertThat(refusal(stranger, () -> closures.propose(task, "READY", LOST)))
                .isEqualTo("case.unknown");
    }
}
