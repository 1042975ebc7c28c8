package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.argThat;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.util.Collections;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseSearch;
import org.koldoo.cases.Cases;
import org.koldoo.cases.EmergencyPlacements;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.journal.DaysLived;
import org.koldoo.testing.Acting;
import org.koldoo.testing.MutableClock;
import org.koldoo.vault.KeyOwner;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** What a draft promises, on whatever database. */
abstract class DraftLife {

    private static final Answers ENOUGH = Answers.of("danger_now", "NO")
            .with("age_class", "ADULT")
            .with("official_involved", "NO")
            .with("family_name", "Канарейкина");

    private Actor author = Acting.person("CCB", Role.CASEWORKER);
    private final Actor supervisor = Acting.person("CCB", Role.SUPERVISOR);

    @Autowired
    Intake intake;

    @Autowired
    DraftExpiry expiry;

    @Autowired
    MemoryVault vault;

    @Autowired
    MutableClock clock;

    @Autowired
    DaysLived days;

    @Autowired
    Cases cases;

    @Autowired
    CaseSearch search;

    @Autowired
    EmergencyPlacements placements;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void fresh() {
        author = Acting.person("CCB", Role.CASEWORKER);
        clearInvocations(cases, placements);
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aHalfFilledIntakeIsGoneOnWithOnAnotherDevice() {
        var draft = begin();
        save(draft, "contact", Answers.of("family_name", "<script>").with("birth_date", "31.02.1994"));
        var found = Acting.as(author, () -> intake.read(draft));
        assertThat(found.page()).isEqualTo("contact");
        assertThat(found.answers().text("birth_date")).isEqualTo("31.02.1994");
        assertThat(found.answers().text("family_name")).isEqualTo("<script>");
    }

    @Test
    void whatIsInItIsNotReadableInTheDatabase() {
        var draft = begin();
        save(draft, "person", ENOUGH);
        var content = asTheMechanism(() -> database.sql("select content from intake_draft where id = ?")
                .param(draft)
                .query(byte[].class)
                .single());
        assertThat(new String(content)).doesNotContain("Канарейкина");
    }

    @Test
    void onlyTheAuthorAndTheSupervisorsOfTheBodySeeIt() {
        var draft = begin();
        assertThat(Acting.as(supervisor, intake::drafts))
                .extracting(DraftSummary::id)
                .contains(draft);
        refused(
                "intake.draft.unknown",
                () -> Acting.as(Acting.person("CCB", Role.CASEWORKER), () -> intake.read(draft)));
        refused(
                "intake.draft.unknown",
                () -> Acting.as(Acting.person("MVD", Role.SUPERVISOR), () -> intake.read(draft)));
        refused("intake.role", () -> Acting.as(Acting.person("CCB", Role.ADMIN), () -> intake.read(draft)));
    }

    @Test
    void withAnOfficialPossiblyInvolvedOnlyTheAuthorSeesIt() {
        var draft = begin();
        save(draft, "official", ENOUGH.with("official_involved", "UNSURE"));
        assertThat(Acting.as(supervisor, intake::drafts))
                .extracting(DraftSummary::id)
                .doesNotContain(draft);
        refused("intake.draft.unknown", () -> Acting.as(supervisor, () -> intake.read(draft)));
        assertThat(Acting.as(author, intake::drafts)).hasSize(1);
    }

    @Test
    void twoDevicesDoNotOverwriteEachOther() {
        var draft = begin();
        var before = Acting.as(author, () -> intake.read(draft)).version();
        save(draft, "language", ENOUGH);
        refused(
                "intake.draft.elsewhere",
                () -> Acting.as(author, () -> intake.save(draft, before, "language", Answers.NONE)));
    }

    @Test
    void itIsWarnedOfAfterThreeWeeksAndDestroyedAfterFour() {
        var draft = begin();
        save(draft, "person", ENOUGH);
        clock.advance(Duration.ofDays(21));
        assertThat(Acting.as(author, intake::drafts)).singleElement().satisfies(summary -> {
            assertThat(summary.warn()).isTrue();
            assertThat(summary.daysLeft()).isEqualTo(7);
        });
        expiry.destroyExpired();
        assertThat(vault.keys).contains(KeyOwner.draft(draft));
        clock.advance(Duration.ofDays(7));
        refused("intake.draft.unknown", () -> Acting.as(author, () -> intake.read(draft)));
        expiry.destroyExpired();
        assertThat(vault.keys).doesNotContain(KeyOwner.draft(draft));
        assertThat(rows(draft)).isZero();
    }

    @Test
    void aClockThatIsPutForwardDestroysNothing() {
        var draft = begin();
        save(draft, "person", ENOUGH);
        clock.advance(Duration.ofDays(400));
        when(days.since(any())).thenReturn(2);
        try {
            expiry.destroyExpired();
            assertThat(vault.keys).contains(KeyOwner.draft(draft));
        } finally {
            when(days.since(any())).thenReturn(7);
        }
        clock.reset();
        assertThat(Acting.as(author, () -> intake.read(draft)).answers()).isEqualTo(ENOUGH);
    }

    @Test
    void workingOnItKeepsItAlive() {
        var draft = begin();
        clock.advance(Duration.ofDays(27));
        save(draft, "person", ENOUGH);
        clock.advance(Duration.ofDays(27));
        expiry.destroyExpired();
        assertThat(Acting.as(author, () -> intake.read(draft)).answers()).isEqualTo(ENOUGH);
    }

    @Test
    void submittingTwiceMakesOneCaseAndLeavesNoDraft() {
        var draft = begin();
        save(draft, "check", ENOUGH);
        var first = Acting.as(author, () -> intake.submit(draft));
        var second = Acting.as(author, () -> intake.submit(draft));
        assertThat(second).isEqualTo(first);
        verify(cases, times(1)).open(argThat(made -> made.request().equals(draft)));
        assertThat(vault.keys).doesNotContain(KeyOwner.draft(draft));
        assertThat(rows(draft)).isZero();
        assertThat(Acting.as(author, () -> intake.submitted(draft))).contains(first);
        refused("intake.draft.unknown", () -> Acting.as(supervisor, () -> intake.submit(draft)));
    }

    @Test
    void twoPressesAtTheSameMomentMakeOneCase() throws Exception {
        var draft = begin();
        save(draft, "check", ENOUGH);
        try (var presses = Executors.newFixedThreadPool(2)) {
            var both = presses.invokeAll(Collections.nCopies(2, () -> pressed(draft)));
            assertThat(both.get(0).get()).isEqualTo(both.get(1).get());
        }
        verify(cases, times(1)).open(argThat(made -> made.request().equals(draft)));
    }

    /** As the screen does it: what only collided is tried again. */
    private CaseNumber pressed(UUID draft) {
        for (int attempt = 1; ; attempt++) {
            try {
                return Acting.as(author, () -> intake.submit(draft));
            } catch (TransientDataAccessException collided) {
                if (attempt == 3) {
                    throw collided;
                }
            }
        }
    }

    @Test
    void whatCannotBeTakenMakesNoCaseAndLosesNothing() {
        var draft = begin();
        var wrong = ENOUGH.with("birth_date", "25.11.2090");
        save(draft, "check", wrong);
        refused("intake.incomplete", () -> Acting.as(author, () -> intake.submit(draft)));
        verify(cases, never()).open(any());
        assertThat(Acting.as(author, () -> intake.read(draft)).answers()).isEqualTo(wrong);
    }

    @Test
    void thrownAwayIsGone() {
        var draft = begin();
        Acting.as(author, () -> intake.discard(draft));
        assertThat(vault.keys).doesNotContain(KeyOwner.draft(draft));
        refused("intake.draft.unknown", () -> Acting.as(author, () -> intake.read(draft)));
    }

    @Test
    void withoutASearchOrAReasonNothingBegins() {
        refused(
                "intake.searchFirst",
                () -> Acting.as(author, () -> intake.start(IntakeMode.PAGES, new Beginning.Searched(""))));
    }

    @Test
    void whoBeganAnonymousAndGaveANameIsSearchedForFirst() {
        var draft = begin();
        save(draft, "check", ENOUGH);
        Acting.as(author, () -> intake.submit(draft));
        verify(cases).open(argThat(made -> made.searchId() != null));
    }

    @Test
    void withAnOfficialPossiblyInvolvedNobodyIsSearchedFor() {
        var draft = begin();
        save(draft, "check", ENOUGH.with("official_involved", "YES"));
        clearInvocations(search);
        assertThat(Acting.as(author, () -> intake.alike(draft))).isEmpty();
        Acting.as(author, () -> intake.submit(draft));
        verify(search, never()).search(any());
    }

    @Test
    void whoStaysAnonymousIsNot() {
        var draft = begin();
        save(draft, "check", ENOUGH.with("family_name", ""));
        Acting.as(author, () -> intake.submit(draft));
        verify(cases).open(argThat(made -> made.searchId() == null));
    }

    @Test
    void dangerReportedTwiceIsOneCaseAndOneCall() {
        var report = new DangerReport(
                UUID.randomUUID(),
                Sex.F,
                AgeClass.UNKNOWN_MAY_BE_CHILD,
                Set.of("ONE"),
                "KG-O",
                null,
                true,
                null,
                YesNoUnsure.UNSURE,
                Neighbours.PLACE);
        var first = Acting.as(author, () -> intake.danger(report));
        assertThat(Acting.as(author, () -> intake.danger(report))).isEqualTo(first);
        verify(cases, times(1)).open(argThat(made -> made.danger() && made.searchId() == null));
        verify(placements, times(1)).request(first, Neighbours.PLACE);
    }

    private UUID begin() {
        return Acting.as(author, () -> intake.start(IntakeMode.PAGES, new Beginning.Anonymous()));
    }

    private void save(UUID draft, String page, Answers answers) {
        Acting.as(author, () -> {
            intake.save(draft, intake.read(draft).version(), page, answers);
        });
    }

    private int rows(UUID draft) {
        return asTheMechanism(() -> database.sql("select count(*) from intake_draft where id = ?")
                .param(draft)
                .query(Integer.class)
                .single());
    }

    private <T> T asTheMechanism(Supplier<T> work) {
        return Mechanism.does(() -> transactions.execute(status -> work.get()));
    }

    private static void refused(String code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
