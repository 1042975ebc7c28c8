package org.koldoo.identification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.AppealStanding;
import org.koldoo.cases.Standing;
import org.koldoo.cases.StepAnswers;
import org.koldoo.cases.SupportStanding;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.testing.Mechanism;
import org.koldoo.workflow.AlreadyDone;
import org.koldoo.workflow.Attempts;
import org.springframework.beans.factory.annotation.Autowired;

/** Screening, decisions and appeal with the real procedures. */
abstract class IdentificationRules extends Mechanism {

    @Autowired
    Appeals appeals;

    @Autowired
    Attempts attempts;

    private CaseNumber screened() {
        var number = adult();
        agreed(number, "MOL", "OMB");
        does(
                worker,
                () -> screenings.complete(task(number, "screening").ref(), screening("INDICATED", Answer.YES, "")));
        return number;
    }

    /** A formal decision is asked of the ministry. */
    private CaseNumber prepared() {
        var number = presumed(YesNoUnsure.NO, "MOL", "OMB");
        decide(worker, number, "prepareDecision", "READY", "");
        return number;
    }

    private void decide(Actor actor, CaseNumber number, String task, String outcome, String reasons) {
        does(actor, () -> decisions.decide(task(number, task).ref(), decision(outcome, reasons)));
    }

    @Test
    void aPositiveDecisionHoldsAtOnceAndOpensSupportWithoutThePolice() {
        var number = presumed(YesNoUnsure.NO, "MOL");
        assertThat(head(number).standing()).isEqualTo(Standing.PRESUMED);
        assertThat(head(number).support()).isEqualTo(SupportStanding.ACTIVE);
        assertThat(open(number)).contains("arrangeServices", "offerLegalAid", "prepareDecision");
        assertThat(workItems.ofCase(number)).noneMatch(i -> i.body().value().equals("MVD"));
    }

    @Test
    void noConclusionBelowPresumedWhileThemesAreOpen() {
        var number = adult();
        agreed(number);
        var task = task(number, "screening").ref();
        var half = new NewScreening(Profile.ADULT_LABOUR, Act.PRESENT, Map.of(), "NOT_INDICATED", "причина");
        assertThat(refusal(worker, () -> screenings.complete(task, half))).isEqualTo("screening.notEnoughAsked");
        assertThat(refusal(worker, () -> screenings.complete(task, screening("NOT_INDICATED", Answer.NO, ""))))
                .isEqualTo("screening.reasons");
        does(worker, () -> screenings.complete(task, screening("CONTINUE_LATER", Answer.UNKNOWN, "")));
        assertThat(open(number)).contains("screen");
        assertThat(as(worker, () -> screenings.latest(number)).orElseThrow().conclusion())
                .isEqualTo("CONTINUE_LATER");
    }

    @Test
    void aNegativeNeedsReasonsASecondPersonAndOpensTheAppeal() {
        var number = screened();
        var task = task(number, "decidePresumed").ref();
        assertThat(refusal(worker, () -> decisions.decide(task, decision("PROPOSE_NEGATIVE", ""))))
                .isEqualTo("decision.reasons");
        decide(worker, number, "decidePresumed", "PROPOSE_NEGATIVE", "нет элементов");
        var review = task(number, "reviewNegative").ref();
        assertThat(refusal(worker, () -> decisions.decide(review, decision("NOT_PRESUMED", "да"))))
                .isEqualTo("workitem.notYours");
        decide(boss, number, "reviewNegative", "NOT_PRESUMED", "согласна");
        assertThat(head(number).standing()).isEqualTo(Standing.POSSIBLE);
        assertThat(open(number)).contains("fileAppeal", "offerOtherHelp");
        assertThat(as(worker, () -> decisions.of(number)))
                .extracting(DecisionRecord::outcome)
                .containsExactly("NOT_PRESUMED", "PROPOSE_NEGATIVE");
    }

    @Test
    void theFormalDeciderActsWithTheTaskOnlyAndNotTwice() {
        var number = prepared();
        assertThat(as(officer, () -> screenings.latest(number))).isPresent();
        assertThat(refusal(stranger, () -> screenings.latest(number))).isEqualTo("case.unknown");
        assertThat(refusal(officer, () -> screenings.of(number))).isEqualTo("case.unknown");
        decide(officer, number, "decideIdentification", "PROPOSE_NEGATIVE", "нет цели");
        assertThat(refusal(officer, () -> decisions.of(number))).isEqualTo("case.unknown");
        decide(ministryBoss, number, "confirmNegative", "NOT_IDENTIFIED", "согласна");
        assertThat(head(number).standing()).isEqualTo(Standing.NOT_IDENTIFIED);
        assertThat(open(number)).contains("fileAppeal");
    }

    @Test
    void anAppealIsDecidedByAnotherBodyAndTurnsTheDecision() {
        var number = prepared();
        decide(officer, number, "decideIdentification", "PROPOSE_NEGATIVE", "нет цели");
        decide(ministryBoss, number, "confirmNegative", "NOT_IDENTIFIED", "согласна");
        var filed = new NewAppeal(true, "RECONSIDERATION", "NGO", "NEW_EVIDENCE", "есть свидетель");
        does(worker, () -> appeals.file(task(number, "fileAppeal").ref(), filed));
        assertThat(head(number).appeal()).isEqualTo(AppealStanding.OPEN);
        var task = task(number, "decideAppeal");
        assertThat(task.body().value()).isEqualTo("OMB");
        assertThat(as(reviewer, () -> appeals.of(number)).getFirst().statement())
                .isEqualTo("есть свидетель");
        assertThat(refusal(reviewer, () -> appeals.decide(task.ref(), "OVERTURNED", " ")))
                .isEqualTo("decision.reasons");
        assertThat(refusal(officer, () -> appeals.decide(task.ref(), "OVERTURNED", "да")))
                .isEqualTo("case.unknown");
        does(reviewer, () -> appeals.decide(task.ref(), "OVERTURNED", "свидетель убедил"));
        assertThat(head(number).standing()).isEqualTo(Standing.PRESUMED);
        assertThat(head(number).appeal()).isEqualTo(AppealStanding.DECIDED);
    }

    @Test
    void anOrganisationAppealsAtAnyTimeButOnce() {
        var number = adult();
        does(worker, () -> appeals.open(number));
        assertThat(open(number)).contains("fileAppeal");
        assertThat(refusal(worker, () -> appeals.open(number))).isEqualTo("appeal.alreadyOpen");
        assertThat(refusal(stranger, () -> appeals.open(number))).isEqualTo("case.unknown");
        does(worker, () -> appeals.file(task(number, "fileAppeal").ref(), new NewAppeal(false, "", "", "", "")));
        assertThat(head(number).appeal()).isEqualTo(AppealStanding.NONE);
    }

    @Test
    void aDecisionToldByLetterHasTheSameEffectAndIsMarked() {
        var number = prepared();
        var letter = new StepAnswers.OutsideAnswer(
                StepAnswers.OutsideAnswer.Way.LETTER, "12-3", LocalDate.of(2026, 11, 23), "Сыдыкова", null, null);
        does(
                worker,
                () -> stepAnswers.closeFor(task(number, "decideIdentification").ref(), "IDENTIFIED", letter));
        assertThat(head(number).standing()).isEqualTo(Standing.IDENTIFIED);
        var decision = as(worker, () -> decisions.of(number)).getFirst();
        assertThat(decision.outside()).isTrue();
        assertThat(decision.body().value()).isEqualTo("MOL");
    }

    @Test
    void silenceDecidesAgainstNobody() {
        var number = prepared();
        decide(officer, number, "decideIdentification", "PROPOSE_NEGATIVE", "нет цели");
        var task = task(number, "confirmNegative").ref();
        assertThat(refusal(worker, () -> stepAnswers.closeFor(task, null, null)))
                .isEqualTo("decision.silence");
        assertThat(head(number).standing()).isEqualTo(Standing.PRESUMED);
    }

    @Test
    void doubtAboutTheAgeStaysAChild() {
        var number = open(AgeClass.UNKNOWN_MAY_BE_CHILD, YesNoUnsure.NO, YesNoUnsure.NO);
        answer(worker, number, "notifyChildProtection", firstOutcome(number, "notifyChildProtection"));
        assertThat(refusal(
                        worker,
                        () -> decisions.assessAge(task(number, "assessAge").ref(), "ADULT", "BONES", "")))
                .isEqualTo("code.unknown");
        does(worker, () -> decisions.assessAge(task(number, "assessAge").ref(), "STILL_UNSURE", "INTERVIEW", ""));
        assertThat(head(number).child()).isTrue();
    }

    @Test
    void anotherKindOfTaskIsRefused() {
        var number = screened();
        var task = task(number, "decidePresumed").ref();
        assertThat(refusal(worker, () -> screenings.complete(task, screening("INDICATED", Answer.YES, ""))))
                .isEqualTo("workitem.outcome");
        assertThat(refusal(stranger, () -> decisions.decide(task, decision("PRESUMED", ""))))
                .isEqualTo("case.unknown");
        assertThat(open(number)).contains("decidePresumed");
    }

    @Test
    void ofTwoWhoDecideAtOnceOneWinsAndTheOtherIsTold() throws Exception {
        var number = screened();
        var task = task(number, "decidePresumed").ref();
        Callable<String> one = () -> {
            try {
                attempts.run(() -> does(worker, () -> decisions.decide(task, decision("PRESUMED", ""))));
                return "won";
            } catch (AlreadyDone faster) {
                return "told " + faster.item().completedBy();
            }
        };
        var results = new ArrayList<String>();
        try (var pool = Executors.newFixedThreadPool(2)) {
            for (var result : pool.invokeAll(List.of(one, one))) {
                results.add(result.get());
            }
        }
        assertThat(results).containsExactlyInAnyOrder("won", "told " + worker.id());
        assertThat(as(worker, () -> decisions.of(number))).hasSize(1);
        assertThatThrownBy(() -> decide(worker, number, "decidePresumed", "PRESUMED", ""))
                .isInstanceOf(AssertionError.class);
    }
}
