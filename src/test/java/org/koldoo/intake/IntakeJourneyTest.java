package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.Consents.Purpose;
import org.koldoo.cases.EmergencyPlacements;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** From the first contact to the tasks of the mechanism, with the whole program. */
@KoldooTest
class IntakeJourneyTest {

    private static final Answers ENOUGH = Answers.of("danger_now", "NO")
            .with("age_class", "ADULT")
            .with("official_involved", "NO")
            .with("sex", "F")
            .with("citizenship", "UZ")
            .with("language", "uz")
            .with("family_name", "Каримова <script>")
            .with("given_name", "🙂 محمد")
            .with("birth_date", "25.11.1994")
            .with("exploitation_types", "LABOUR DEBT_BONDAGE")
            .with("story", "Она рассказала сама.");

    private static final Answers AGREED = ENOUGH.with("consent_when", "NOW")
            .with("consent_language", "uz-Latn")
            .with("consent_able", "YES")
            .with("consent_told_back", "YES")
            .with("consent_case_management", "GIVEN")
            .with("consent_interview", "GIVEN")
            .with("consent_form", "SIGNATURE");

    private Actor caseworker = Acting.person("CCB", Role.CASEWORKER);

    @Autowired
    Intake intake;

    @Autowired
    Cases cases;

    @Autowired
    CaseSearch search;

    @Autowired
    Consents consents;

    @Autowired
    WorkItems workItems;

    @Autowired
    EmergencyPlacements placements;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void somebodyNew() {
        caseworker = Acting.person("CCB", Role.CASEWORKER);
    }

    @Test
    void whatWasTypedIsInTheCaseAndNothingIsLeftOfTheDraft() {
        var draft = filled(ENOUGH);
        var number = Acting.as(caseworker, () -> intake.submit(draft));
        assertThat(Acting.as(caseworker, () -> intake.submit(draft))).isEqualTo(number);
        var shown = Acting.as(
                caseworker,
                () -> cases.reveal(
                        number, Set.of(CaseField.FAMILY_NAME, CaseField.GIVEN_NAME, CaseField.BIRTH_DATE), "TEST"));
        assertThat(shown)
                .containsEntry(CaseField.FAMILY_NAME, "Каримова <script>")
                .containsEntry(CaseField.GIVEN_NAME, "🙂 محمد")
                .containsEntry(CaseField.BIRTH_DATE, "1994-11-25");
        assertThat(Acting.as(caseworker, intake::drafts)).isEmpty();
        assertThat(Acting.as(caseworker, () -> cases.read(number)).foreigner()).isEqualTo(YesNoUnsure.YES);
        assertThat(open(number)).contains("informAndConsent");
    }

    @Test
    void consentAskedDuringTheIntakeIsNotAskedAgain() {
        var number = submitted(AGREED.with("consent_share_with", "CCO"));
        assertThat(open(number)).doesNotContain("informAndConsent").contains("screening");
        assertThat(Acting.as(caseworker, () -> consents.of(number)))
                .extracting(Consents.Consent::purpose)
                .contains(Purpose.CASE_MANAGEMENT, Purpose.SHARE_ORG)
                .doesNotContain(Purpose.SHARE_POLICE);
        assertThat(Acting.as(caseworker, () -> consents.basisFor(number, BodyCode.of("CCO"))))
                .isPresent();
        assertThat(Acting.as(caseworker, () -> consents.basisFor(number, BodyCode.of("MVD"))))
                .isEmpty();
    }

    @Test
    void whoRefusesIsHelpedAnonymously() {
        var number = submitted(AGREED.with("consent_case_management", "REFUSED"));
        assertThat(elements(number)).contains("anonymousSupport").doesNotContain("screening");
        assertThat(Acting.as(caseworker, () -> cases.reveal(number, Set.of(CaseField.FAMILY_NAME), "TEST")))
                .doesNotContainKey(CaseField.FAMILY_NAME);
    }

    @Test
    void aChildIsTakenToChildProtectionBeforeAnyConsent() {
        var number = submitted(ENOUGH.with("age_class", "UNKNOWN_MAY_BE_CHILD")
                .with("birth_date", "")
                .with("birth_year", ""));
        assertThat(Acting.as(caseworker, () -> cases.read(number)).child()).isTrue();
        assertThat(elements(number)).contains("notifyChildProtection");
    }

    @Test
    void dangerMakesACaseAndAsksTheCentreAtOnce() {
        var offer = UUID.randomUUID();
        database.sql("insert into service_offer values (?, 'CCO', 'SHELTER', 'Жай', 'Место', 'Place', 'KG-O',"
                        + " 'F M', true, true, true, true, 'ky ru', 5, 5, '+996 000 000', false, 0)")
                .param(offer)
                .update();
        assertThat(Acting.as(caseworker, () -> placements.choices(Sex.F, AgeClass.ADULT, "ky", "KG-O", false)))
                .anyMatch(place -> place.offer().equals(offer) && place.fits());
        var report = new DangerReport(
                UUID.randomUUID(),
                Sex.F,
                AgeClass.ADULT,
                Set.of("SAFE_PLACE"),
                "KG-GB",
                "ky",
                false,
                null,
                YesNoUnsure.NO,
                offer);
        var number = Acting.as(caseworker, () -> intake.danger(report));
        assertThat(Acting.as(caseworker, () -> intake.danger(report))).isEqualTo(number);
        assertThat(open(number)).contains("phoneCentre", "answerReferral");
        assertThat(elements(number)).contains("secureSafety");
    }

    @Test
    void behindTheWallOnlyTheNamedTeamSeesIt() {
        var number = submitted(ENOUGH.with("official_involved", "UNSURE")
                .with("family_name", "")
                .with("given_name", ""));
        var colleague = Acting.person("CCB", Role.CASEWORKER, Role.SUPERVISOR);
        assertThatThrownBy(() -> Acting.as(colleague, () -> cases.read(number))).isInstanceOf(Refused.class);
        assertThat(Acting.as(caseworker, () -> cases.read(number)).restricted()).isTrue();
        assertThat(items(number)).allMatch(WorkItem::restricted);
    }

    private CaseNumber submitted(Answers answers) {
        var draft = filled(answers);
        return Acting.as(caseworker, () -> intake.submit(draft));
    }

    private UUID filled(Answers answers) {
        return Acting.as(caseworker, () -> {
            var found = search.search("Каримова");
            var draft = intake.start(IntakeMode.PAGES, new Beginning.Searched(found.searchId()));
            intake.save(draft, intake.read(draft).version(), "check", answers);
            return draft;
        });
    }

    private List<String> open(CaseNumber number) {
        return items(number).stream().map(WorkItem::stepKey).toList();
    }

    private List<String> elements(CaseNumber number) {
        return items(number).stream().map(WorkItem::element).toList();
    }

    private List<WorkItem> items(CaseNumber number) {
        return Acting.as(caseworker, () -> workItems.openOfCases(List.of(number)));
    }
}
