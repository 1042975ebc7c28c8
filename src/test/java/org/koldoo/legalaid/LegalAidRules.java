package org.koldoo.legalaid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.cases.StepAnswers;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Mechanism;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.security.access.AccessDeniedException;

/** Legal aid from the offer to the check for punishment; what a lawyer writes is for that lawyer. */
abstract class LegalAidRules extends Mechanism {

    private static final LegalAid.Consultation TALK = new LegalAid.Consultation(Set.of("RIGHTS"), "сыр");

    @Autowired
    LegalAid legalAid;

    private CaseNumber withLawyers() {
        var number = presumed(YesNoUnsure.NO, "LAWB");
        does(worker, () -> legalAid.offer(task(number, "offerLegalAid").ref(), "PRO_BONO", BodyCode.of("LAWB")));
        return number;
    }

    @Test
    void theLawyersNotesAreReadByThatLawyerAlone() {
        var number = withLawyers();
        var task = task(number, "firstConsultation").ref();
        assertThat(refusal(lawyer, () -> legalAid.consulted(task, "NOT_HELD", new LegalAid.Consultation(Set.of(), ""))))
                .isEqualTo("legal.whyNotHeld");
        does(lawyer, () -> legalAid.consulted(task, "HELD", TALK));
        assertThat(as(lawyer, () -> legalAid.notes(number)))
                .extracting(LegalAid.Note::text)
                .containsExactly("сыр");
        var colleague = Acting.person("LAWB", Role.LAWYER);
        assertThat(as(colleague, () -> legalAid.notes(number))).isEmpty();
        assertThatThrownBy(() -> as(worker, () -> legalAid.notes(number))).isInstanceOf(AccessDeniedException.class);
        var matter = as(worker, () -> legalAid.of(number)).getFirst();
        assertThat(matter.consulted()).isTrue();
        assertThat(matter.toString()).doesNotContain("сыр");
    }

    @Test
    void aMotionNeedsSomethingToMoveAgainst() {
        var number = withLawyers();
        does(lawyer, () -> legalAid.consulted(task(number, "firstConsultation").ref(), "HELD", TALK));
        var task = task(number, "checkNonPunishment").ref();
        var nothing = new LegalAid.PunishmentCheck(Set.of(), "UNSURE", "");
        assertThat(refusal(lawyer, () -> legalAid.checked(task, "MOTION_NEEDED", nothing)))
                .isEqualTo("legal.penalisations");
        does(lawyer, () -> legalAid.checked(task, "NO_PENALTY", nothing));
        assertThat(as(worker, () -> legalAid.of(number)).getFirst().punishmentOutcome())
                .isEqualTo("NO_PENALTY");
    }

    @Test
    void withoutConsentTheTaskStaysWithTheOwnerAndRefusingOneHelpEndsNoOther() {
        var number = presumed(YesNoUnsure.NO);
        var task = task(number, "offerLegalAid").ref();
        assertThat(refusal(worker, () -> legalAid.offer(task, "PRO_BONO", null)))
                .isEqualTo("legal.lawyers");
        does(worker, () -> legalAid.offer(task, "PRO_BONO", BodyCode.of("LAWB")));
        var first = task(number, "firstConsultation");
        assertThat(first.redirected()).isEqualTo("NO_BASIS");
        assertThat(refusal(lawyer, () -> legalAid.consulted(first.ref(), "HELD", TALK)))
                .isEqualTo("case.unknown");
        assertThat(open(number)).contains("arrangeServices", "prepareDecision");
    }

    @Test
    void whatTheLawyerToldOnTheTelephoneCounts() {
        var number = withLawyers();
        var told = new StepAnswers.OutsideAnswer(
                StepAnswers.OutsideAnswer.Way.TELEPHONE, null, LocalDate.of(2026, 11, 24), "адвокат", null, null);
        does(
                worker,
                () -> stepAnswers.closeFor(task(number, "firstConsultation").ref(), "HELD", told));
        assertThat(as(worker, () -> legalAid.of(number)).getFirst().consulted()).isTrue();
    }
}
