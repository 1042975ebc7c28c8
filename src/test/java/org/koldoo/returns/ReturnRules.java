package org.koldoo.returns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.koldoo.base.CaseNumber;
import org.koldoo.cases.Consents;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.testing.Mechanism;
import org.springframework.beans.factory.annotation.Autowired;

/** Nobody travels before the risk was found safe and the person agreed. */
abstract class ReturnRules extends Mechanism {

    private static final Returns.Journey JOURNEY =
            new Returns.Journey(LocalDate.of(2026, 12, 1), "Бишкек - Ташкент", "", "уюм", "");

    @Autowired
    Returns returns;

    private CaseNumber foreigner() {
        return presumed(YesNoUnsure.YES);
    }

    private CaseNumber wantsHome() {
        var number = foreigner();
        does(worker, () -> returns.wish(task(number, "recordWish").ref(), "RETURN", new Returns.Wish("UZ", true, "")));
        return number;
    }

    /** The paper is there, entered for the ministry by the owner of the case. */
    private void paper(CaseNumber number) {
        answer(worker, number, "issueTravelDocument", "ISSUED");
    }

    @Test
    void nobodyIsSentHome() {
        var number = foreigner();
        var task = task(number, "recordWish").ref();
        assertThat(refusal(worker, () -> returns.wish(task, "RETURN", new Returns.Wish(null, true, ""))))
                .isEqualTo("return.country");
        assertThat(refusal(worker, () -> returns.wish(task, "RETURN", new Returns.Wish("UZ", false, ""))))
                .isEqualTo("return.notFree");
        assertThat(refusal(stranger, () -> returns.wish(task, "STAY", new Returns.Wish(null, true, ""))))
                .isEqualTo("case.unknown");
        does(worker, () -> returns.wish(task, "STAY", new Returns.Wish(null, true, "")));
        assertThat(open(number)).doesNotContain("planTravel");
    }

    @Test
    void aRiskThatIsCriticalIsNotSafeAndAsksForTheWishAgain() {
        var number = wantsHome();
        var task = task(number, "assessReturnRisk").ref();
        assertThat(refusal(worker, () -> returns.risk(task, "SAFE", new Returns.Risk(Set.of(), "CRITICAL", ""))))
                .isEqualTo("return.criticalIsNotSafe");
        assertThat(refusal(worker, () -> returns.risk(task, "SAFE", new Returns.Risk(Set.of(), "", ""))))
                .isEqualTo("return.riskLevel");
        does(worker, () -> returns.risk(task, "NOT_SAFE", new Returns.Risk(Set.of(), "HIGH", "")));
        assertThat(open(number)).contains("recordWish");
    }

    @Test
    void fromTheWishToTheHandoverAndTheJourneyIsCounted() {
        var number = wantsHome();
        does(
                worker,
                () -> returns.risk(
                        task(number, "assessReturnRisk").ref(),
                        "SAFE",
                        new Returns.Risk(Set.of("NO_HOME"), "LOW", "")));
        paper(number);
        var plan = task(number, "planTravel").ref();
        assertThat(refusal(worker, () -> returns.plan(plan, "PLANNED", null))).isEqualTo("return.journey");
        assertThat(refusal(worker, () -> returns.plan(plan, "PLANNED", JOURNEY)))
                .isEqualTo("return.consent");
        does(worker, () -> consents.record(number, List.of(consent(Consents.Purpose.RETURN, null))));
        does(worker, () -> returns.plan(plan, "PLANNED", JOURNEY));
        var handover = task(number, "confirmHandover").ref();
        assertThat(refusal(worker, () -> returns.handedOver(handover, "HANDED_OVER", LocalDate.of(2026, 12, 1), "")))
                .isEqualTo("return.handoverDate");
        assertThat(refusal(worker, () -> returns.handedOver(handover, "NOT_TRAVELLED", null, " ")))
                .isEqualTo("return.notes");
        does(worker, () -> returns.handedOver(handover, "HANDED_OVER", LocalDate.of(2026, 11, 24), ""));
        var trip = as(worker, () -> returns.trips(number)).getFirst();
        assertThat(trip.direction()).isEqualTo("OUTBOUND_FOREIGN");
        assertThat(trip.handedOverOn()).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(as(worker, () -> returns.of(number)))
                .extracting(Returns.Entry::step)
                .containsExactly("confirmHandover", "planTravel", "assessReturnRisk", "recordWish");
        assertThat(refusal(stranger, () -> returns.trips(number))).isEqualTo("case.unknown");
    }
}
