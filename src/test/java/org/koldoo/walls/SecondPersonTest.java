package org.koldoo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.closure.Closures;
import org.koldoo.identification.Answer;
import org.koldoo.identification.Appeals;
import org.koldoo.identification.NewAppeal;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.springframework.beans.factory.annotation.Autowired;

/** Whoever took the first part does not take the second, also where they hold both roles or came to another body since. */
@KoldooTest
@Asvs("V2.3.5")
class SecondPersonTest extends Mechanism {

    private static final NewAppeal APPEAL =
            new NewAppeal(true, "RECONSIDERATION", "NGO", "NEW_EVIDENCE", "есть свидетель");

    @Autowired
    Closures closures;

    @Autowired
    Appeals appeals;

    private final Actor both = Acting.person("CCB", Role.CASEWORKER, Role.SUPERVISOR);
    private final Actor ministry = Acting.person("MOL", Role.OFFICER, Role.SUPERVISOR);

    private CaseNumber screened() {
        var number = open(both, AgeClass.ADULT, YesNoUnsure.NO, YesNoUnsure.NO);
        agreed(both, number, "MOL", "OMB");
        does(both, () -> screenings.complete(task(number, "screening").ref(), screening("INDICATED", Answer.YES, "")));
        return number;
    }

    private void decide(Actor actor, CaseNumber number, String task, String outcome) {
        does(actor, () -> decisions.decide(task(number, task).ref(), decision(outcome, "x")));
    }

    private String refused(Actor actor, CaseNumber number, String task, String outcome) {
        var ref = task(number, task).ref();
        return refusal(actor, () -> decisions.decide(ref, decision(outcome, "x")));
    }

    private static Actor nowReviewer(Actor person) {
        return new Actor(person.id(), BodyCode.of("OMB"), null, Set.of(Role.OFFICER));
    }

    @Test
    void aNegativePresumedDecisionIsReviewedBySomebodyElse() {
        var number = screened();
        decide(both, number, "decidePresumed", "PROPOSE_NEGATIVE");
        assertThat(refused(both, number, "reviewNegative", "NOT_PRESUMED")).isEqualTo("workitem.secondPerson");
        decide(boss, number, "reviewNegative", "NOT_PRESUMED");
    }

    @Test
    void aNegativeIdentificationIsConfirmedAndItsAppealDecidedBySomebodyElse() {
        var number = screened();
        decide(both, number, "decidePresumed", "PRESUMED");
        decide(both, number, "prepareDecision", "READY");
        decide(ministry, number, "decideIdentification", "PROPOSE_NEGATIVE");
        assertThat(refused(ministry, number, "confirmNegative", "NOT_IDENTIFIED"))
                .isEqualTo("workitem.secondPerson");
        decide(ministryBoss, number, "confirmNegative", "NOT_IDENTIFIED");
        does(both, () -> appeals.file(task(number, "fileAppeal").ref(), APPEAL));
        var appeal = task(number, "decideAppeal").ref();
        for (var earlier : Set.of(both, ministry, ministryBoss)) {
            assertThat(refusal(nowReviewer(earlier), () -> appeals.decide(appeal, "UPHELD", "x")))
                    .isEqualTo("workitem.secondPerson");
        }
        does(reviewer, () -> appeals.decide(appeal, "OVERTURNED", "x"));
    }

    @Test
    void whoeverFiledAnAppealDoesNotDecideIt() {
        var number = adult();
        agreed(number, "OMB");
        does(worker, () -> appeals.open(number));
        does(worker, () -> appeals.file(task(number, "fileAppeal").ref(), APPEAL));
        var appeal = task(number, "decideAppeal").ref();
        assertThat(refusal(nowReviewer(worker), () -> appeals.decide(appeal, "UPHELD", "x")))
                .isEqualTo("workitem.secondPerson");
    }

    @Test
    void aClosureIsApprovedBySomebodyElse() {
        var number = screened();
        does(both, () -> closures.start(number));
        does(
                both,
                () -> closures.propose(
                        task(number, "proposeClosure").ref(),
                        "READY",
                        new Closures.Proposal("LOST_CONTACT", "x", true)));
        var approval = task(number, "approveClosure");
        assertThat(Acting.as(both, () -> workItems.mayDo(both, approval))).isFalse();
        assertThat(refusal(both, () -> closures.approve(approval.ref(), "APPROVED", "")))
                .isEqualTo("workitem.secondPerson");
        does(boss, () -> closures.approve(approval.ref(), "APPROVED", ""));
    }
}
