package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.inOrder;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.reset;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeepsBack;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.CaseHead;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Consents;
import org.koldoo.cases.Scope;
import org.koldoo.testing.Acting;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.Step;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItemState;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.bean.override.mockito.MockitoBean;

@IntakeTest
class ConsentStepTest {

    private static final Answers YES = Answers.of("consent_able", "YES")
            .with("consent_language", "ky")
            .with("consent_understood", "PURPOSE WITHDRAW")
            .with("consent_told_back", "YES")
            .with("consent_case_management", "GIVEN")
            .with("consent_form", "SIGNATURE");

    private final Step informAndConsentStep = new IntakeConfiguration().informAndConsentStep();
    private final Actor caseworker = Acting.person("CCB", Role.CASEWORKER);

    @Autowired
    ConsentTalks talks;

    @Autowired
    Intake intake;

    @Autowired
    WorkItems workItems;

    @Autowired
    Consents consents;

    @Autowired
    Cases cases;

    @Autowired
    CaseAccess access;

    @MockitoBean
    KeepsBack keepsBack;

    @Autowired
    JdbcClient database;

    @BeforeEach
    void fresh() {
        reset(workItems, consents, access);
        keptBack(Optional.empty());
        org.mockito.Mockito.clearInvocations(cases);
    }

    @ParameterizedTest
    @CsvSource({
        "consent_photo, GIVEN, GIVEN, true",
        "consent_photo, REFUSED, PARTIAL, true",
        "consent_case_management, REFUSED, REFUSED, false",
        "consent_able, NOT_NOW, NOT_CAPABLE, false",
        "consent_share_police, REFUSED, GIVEN, true"
    })
    void endsAsThePersonSaid(String question, String answer, String outcome, boolean given) {
        var task = task(CaseNumber.random());
        Acting.as(caseworker, () -> talks.complete(task.ref(), YES.with(question, answer)));
        var order = inOrder(cases, workItems);
        order.verify(cases).fact(task.caseNumber(), "fact_consent_asked", true);
        order.verify(cases).fact(task.caseNumber(), "fact_consent_given", given);
        order.verify(workItems).complete(task, outcome);
        assertThat(informAndConsentStep.outcomes()).contains(outcome);
        assertThat(database.sql("select outcome from consent_talk where case_no = ?")
                        .param(task.caseNumber().value())
                        .query(String.class)
                        .list())
                .containsExactly(outcome);
    }

    @Test
    void whoRefusesHelpIsHelpedWithoutANameFromThenOn() {
        var task = task(CaseNumber.random());
        Acting.as(caseworker, () -> talks.complete(task.ref(), YES.with("consent_case_management", "REFUSED")));
        verify(cases)
                .change(
                        task.caseNumber(),
                        CaseFromAnswers.IDENTITY.stream().collect(Collectors.toMap(field -> field, field -> "")));
    }

    @Test
    void whoSaysYesOrCannotDecideKeepsTheName() {
        var task = task(CaseNumber.random());
        Acting.as(caseworker, () -> talks.complete(task.ref(), YES.with("consent_photo", "REFUSED")));
        Acting.as(caseworker, () -> talks.complete(task.ref(), YES.with("consent_able", "NOT_NOW")));
        verify(cases, never()).change(any(), any());
    }

    @Test
    void aGuardiansNoDoesNotEraseAChild() {
        var task = task(CaseNumber.random());
        var head = mock(CaseHead.class);
        when(head.child()).thenReturn(true);
        when(cases.heads(List.of(task.caseNumber()))).thenReturn(Map.of(task.caseNumber(), head));
        Acting.as(
                caseworker,
                () -> talks.complete(
                        task.ref(), YES.with("consent_by", "GUARDIAN").with("consent_case_management", "REFUSED")));
        verify(cases, never()).change(any(), any());
    }

    @Test
    void aLegalHoldKeepsTheName() {
        var task = task(CaseNumber.random());
        keptBack(Optional.of("HOLD"));
        Acting.as(caseworker, () -> talks.complete(task.ref(), YES.with("consent_case_management", "REFUSED")));
        verify(cases, never()).change(any(), any());
    }

    @Test
    void theStepKnowsAllOutcomesOfTheTalk() {
        assertThat(informAndConsentStep.outcomes())
                .containsExactlyInAnyOrder(java.util.Arrays.stream(ConsentTalk.Outcome.values())
                        .map(Enum::name)
                        .toArray(String[]::new));
    }

    @Test
    void onlyWhoSeesTheWholeCaseMayAsk() {
        var task = task(CaseNumber.random());
        org.mockito.Mockito.doThrow(Refused.noSuchCase()).when(access).require(task.caseNumber(), Scope.FULL);
        assertThatThrownBy(() -> Acting.as(caseworker, () -> talks.complete(task.ref(), YES)))
                .isInstanceOf(Refused.class);
        verify(consents, never()).record(any(), any());
        verify(workItems, never()).complete(any(), anyString());
    }

    @Test
    void aYesWithoutSayingHowItWasGivenIsNotTaken() {
        var task = task(CaseNumber.random());
        assertThatThrownBy(() -> Acting.as(caseworker, () -> talks.complete(task.ref(), YES.with("consent_form", ""))))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("intake.incomplete"));
    }

    @Test
    void askedDuringTheIntakeTheTaskIsDoneWithIt() {
        var draft = begin(YES.with("consent_when", "NOW"));
        var number = new CaseNumber[1];
        when(workItems.openOfCases(any())).thenAnswer(call -> {
            number[0] = call.<List<CaseNumber>>getArgument(0).getFirst();
            return List.of(task(number[0]));
        });
        when(workItems.mayDo(any(), any())).thenReturn(true);
        var made = Acting.as(caseworker, () -> intake.submit(draft));
        verify(workItems)
                .complete(
                        org.mockito.ArgumentMatchers.argThat(task -> made.equals(task.caseNumber())),
                        org.mockito.ArgumentMatchers.eq("GIVEN"));
        verify(consents).record(org.mockito.ArgumentMatchers.eq(made), any());
    }

    @Test
    void askedLaterNothingIsRecorded() {
        var draft = begin(YES.with("consent_when", "LATER"));
        Acting.as(caseworker, () -> intake.submit(draft));
        verify(consents, never()).record(any(), any());
        verify(cases, never()).fact(any(), anyString(), any());
    }

    @Test
    void aLaterTalkChangesOnlyWhatWasSpokenAbout() {
        var number = known();
        var later = Answers.of("consent_able", "YES")
                .with("consent_language", "ky")
                .with("consent_share_with", "MVD")
                .with("consent_form", "SIGNATURE");
        Acting.as(caseworker, () -> talks.further(number, later));
        verify(consents)
                .record(
                        org.mockito.ArgumentMatchers.eq(number),
                        org.mockito.ArgumentMatchers.argThat(all -> all.size() == 1
                                && BodyCode.of("MVD").equals(all.getFirst().recipient())));
        verify(cases, never()).fact(any(), anyString(), any());
    }

    @Test
    void aLaterTalkAboutNothingIsNotTaken() {
        var number = known();
        var nothing = Answers.of("consent_able", "YES").with("consent_language", "ky");
        assertThatThrownBy(() -> Acting.as(caseworker, () -> talks.further(number, nothing)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("intake.consent.nothing"));
        verify(consents, never()).record(any(), any());
    }

    @Test
    void aLaterTalkIsForWhoSeesTheWholeCase() {
        var number = known();
        org.mockito.Mockito.doThrow(Refused.noSuchCase()).when(access).require(number, Scope.FULL);
        assertThatThrownBy(() -> Acting.as(caseworker, () -> talks.further(number, YES)))
                .isInstanceOf(Refused.class);
        verify(consents, never()).record(any(), any());
    }

    /** As in the whole program: nobody but the mechanism may ask. */
    private void keptBack(Optional<String> reason) {
        org.mockito.Mockito.doAnswer(call -> {
                    Mechanism.only();
                    return reason;
                })
                .when(keepsBack)
                .reason(any());
    }

    private CaseNumber known() {
        var number = CaseNumber.random();
        var head = org.mockito.Mockito.mock(org.koldoo.cases.CaseHead.class);
        when(cases.read(number)).thenReturn(head);
        return number;
    }

    private UUID begin(Answers consent) {
        return Acting.as(caseworker, () -> {
            var draft = intake.start(IntakeMode.PAGES, new Beginning.Anonymous());
            var answers =
                    consent.with("danger_now", "NO").with("age_class", "ADULT").with("official_involved", "NO");
            intake.save(draft, intake.read(draft).version(), "check", answers);
            return draft;
        });
    }

    private WorkItem task(CaseNumber number) {
        var task = new WorkItem(
                new WorkItemId(UUID.randomUUID()),
                number,
                null,
                "nrm",
                UUID.randomUUID(),
                "informAndConsent",
                "informAndConsent",
                Stage.CONSENT,
                BodyCode.of("CCB"),
                null,
                Role.CASEWORKER,
                null,
                null,
                null,
                false,
                org.koldoo.testing.MutableClock.START,
                null,
                WorkItemState.OPEN,
                null,
                null,
                null,
                0);
        when(workItems.find(any())).thenReturn(java.util.Optional.of(task));
        when(workItems.lock(any())).thenReturn(task);
        return task;
    }
}
