package org.koldoo.security;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.koldoo.base.FreshSignIn;

/** That the question is asked where it must be; what it answers is tried in {@code FreshProofTest} and {@code FactorRules}. */
class FreshProofPlacesTest {

    @Test
    void theseAskForAFreshProofAndNoneOfThemStops() {
        var asked = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("org.koldoo")
                .get(FreshSignIn.class)
                .getMethod("require");
        var places = Stream.concat(
                        asked.getCallsOfSelf().stream().map(call -> call.getOrigin()),
                        asked.getReferencesToSelf().stream().map(reference -> reference.getOrigin()))
                .map(FreshProofPlacesTest::place)
                .toList();
        assertThat(places)
                .containsExactlyInAnyOrder(
                        "CasePlanting.plant",
                        "CaseReading.shown",
                        "CountedKeeping.proposeEarly",
                        "EarlyRemoval.carryOut",
                        "Enrolment.check",
                        "Enrolment.remove",
                        "Enrolment.rename",
                        "Enrolment.renewCodes",
                        "ExportedAnswers.answers",
                        "KeptApprovals.approve",
                        "KeptApprovals.propose",
                        "KeptApprovals.proposeOrDo",
                        "KeptDecisionDrafts.approve",
                        "KeptDecisionDrafts.publish",
                        "KeptDecisionDrafts.publish",
                        "KeptDocuments.purpose",
                        "KeptEmergency.open",
                        "KeptExports.asked",
                        "KeptExports.make",
                        "KeptPeriods.change",
                        "KeptReviews.approve",
                        "KeptReviews.publish",
                        "KnownData.of",
                        "LostFactorDesk.code",
                        "LostFactorDesk.issueKey",
                        "LostFactorDesk.proposeReset",
                        "OpenedCards.open",
                        "ReadJournal.export",
                        "SaidPurposes.say",
                        "SessionBook.end",
                        "SignOnDesk.propose",
                        "UserDesk.activate",
                        "UserDesk.change",
                        "UserDesk.create",
                        "UserDesk.deactivate",
                        "UserDesk.resetPassword");
    }

    private static String place(JavaCodeUnit origin) {
        return origin.getOwner().getSimpleName() + "." + origin.getName();
    }
}
