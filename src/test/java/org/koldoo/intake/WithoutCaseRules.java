package org.koldoo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.clearInvocations;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.verify;

import java.time.Duration;
import java.time.YearMonth;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.Cases;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.testing.Acting;
import org.koldoo.testing.MutableClock;
import org.koldoo.vault.KeyOwner;
import org.mockito.ArgumentCaptor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Who says no to everything leaves a number behind, and no way from the number to anybody. */
abstract class WithoutCaseRules {

    private static final Answers NO = Answers.of("danger_now", "NO")
            .with("age_class", "ADULT")
            .with("official_involved", "NO")
            .with("sex", "F")
            .with("citizenship", "UZ")
            .with("family_name", "Канарейкина")
            .with("exploitation_types", "LABOUR")
            .with("consent_when", "NOW")
            .with("consent_language", "ky")
            .with("consent_able", "YES")
            .with("consent_case_management", "REFUSED")
            .with("consent_interview", "REFUSED");
    private static final Refusal AFRAID = new Refusal("AFRAID", Set.of("INFORMATION", "FOOD_CLOTHES"));

    private Actor author = Acting.person("CCB", Role.CASEWORKER);
    private final Actor coordinator = Acting.person("MOL", Role.COORDINATOR);

    @Autowired
    Intake intake;

    @Autowired
    RefusalFigures figures;

    @Autowired
    MemoryVault vault;

    @Autowired
    Journal journal;

    @Autowired
    Cases cases;

    @Autowired
    JdbcClient database;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transactions;

    @BeforeEach
    void nobodyCounted() {
        author = Acting.person("CCB", Role.CASEWORKER);
        clearInvocations(journal, cases);
        asTheMechanism("delete from contact_without_case");
        asTheMechanism("delete from help_without_case");
    }

    @AfterEach
    void today() {
        clock.reset();
    }

    private void asTheMechanism(String sql) {
        Acting.as(
                Actor.SYSTEM,
                () -> transactions.executeWithoutResult(status -> {
                    database.sql(sql).update();
                }));
    }

    private UUID draft(Answers answers) {
        return Acting.as(author, () -> {
            var draft = intake.start(IntakeMode.PAGES, new Beginning.Anonymous());
            intake.save(draft, intake.read(draft).version(), "check", answers);
            return draft;
        });
    }

    private void refused(Answers answers) {
        var draft = draft(answers);
        Acting.as(author, () -> intake.refused(draft, AFRAID));
    }

    private String refusal(Answers answers) {
        var draft = draft(answers);
        try {
            Acting.as(author, () -> intake.refused(draft, AFRAID));
            return "nothing";
        } catch (Refused refused) {
            return refused.code();
        }
    }

    private List<JournalEntry> written() {
        var entries = ArgumentCaptor.forClass(JournalEntry.class);
        verify(journal, atLeastOnce()).append(entries.capture());
        return entries.getAllValues();
    }

    @Test
    void theDraftAndItsKeyAreGoneAndThereIsNoCase() {
        var draft = draft(NO);
        Acting.as(author, () -> intake.refused(draft, AFRAID));
        assertThat(vault.keys.contains(KeyOwner.draft(draft))).isFalse();
        assertThatThrownBy(() -> Acting.as(author, () -> intake.read(draft))).isInstanceOf(Refused.class);
        assertThat(Acting.as(author, () -> intake.submitted(draft))).isEmpty();
        verify(cases, never()).open(any());
    }

    /** What stays is codes and a count: nothing that could hold an id, a moment or a name. */
    @Test
    void nothingInTheTablesCouldLeadBack() {
        refused(NO);
        for (var table : List.of("contact_without_case", "help_without_case")) {
            var columns = database.sql(
                            "select lower(column_name) || ' ' || lower(data_type) from information_schema.columns"
                                    + " where lower(table_name) = ?")
                    .param(table)
                    .query(String.class)
                    .list();
            assertThat(columns)
                    .isNotEmpty()
                    .allMatch(column -> column.matches("[a-z_]+ (character varying|integer)"))
                    .noneMatch(column -> column.matches("(id|case|draft|user|author|body|recorded|at|seq).*"));
        }
        assertThat(database.sql(
                                "select in_month, region, sex, form, nationality, reason, contacts from contact_without_case")
                        .query()
                        .singleRow()
                        .values())
                .containsExactly("2026-11", "UNKNOWN", "F", "LABOUR", "CENTRAL_ASIA", "AFRAID", 1);
    }

    /** An entry of the journal that gave away who refused would be the way back. */
    @Test
    void inTheJournalItLooksLikeAnyDraftThatWasThrownAway() {
        var thrown = draft(NO);
        Acting.as(author, () -> intake.discard(thrown));
        var discarded = written().getLast();
        clearInvocations(journal);
        var draft = draft(NO);
        clearInvocations(journal);
        Acting.as(author, () -> intake.refused(draft, AFRAID));
        assertThat(written())
                .containsExactly(JournalEntry.general(discarded.action(), draft.toString(), discarded.facts()));
    }

    @Test
    void sameAnswersAreOneNumberThatGrows() {
        refused(NO);
        clock.advance(Duration.ofDays(2));
        refused(NO.with("family_name", "Башка"));
        assertThat(database.sql("select contacts from contact_without_case")
                        .query(Integer.class)
                        .list())
                .containsExactly(2);
        assertThat(database.sql("select sum(contacts) from help_without_case")
                        .query(Integer.class)
                        .single())
                .isEqualTo(4);
    }

    @Test
    void whoAgreedToSomethingIsNoRefusalAndWhoMayBeAChildIsNotLeftAlone() {
        assertThat(refusal(NO.with("consent_medical", "GIVEN").with("consent_form", "SIGNATURE")))
                .isEqualTo("intake.refusal.notAll");
        assertThat(refusal(NO.with("consent_able", "NOT_NOW"))).isEqualTo("intake.refusal.notAll");
        assertThat(refusal(NO.with("consent_when", "LATER"))).isEqualTo("intake.refusal.notAll");
        assertThat(refusal(NO.with("age_class", "CHILD"))).isEqualTo("intake.refusal.child");
        assertThat(refusal(NO.with("age_class", "UNKNOWN_MAY_BE_CHILD"))).isEqualTo("intake.refusal.child");
    }

    @Test
    void aForeignDraftIsNobodysToCount() {
        var draft = draft(NO);
        var other = Acting.person("CCB", Role.CASEWORKER);
        assertThatThrownBy(() -> Acting.as(other, () -> intake.refused(draft, AFRAID)))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("intake.draft.unknown"));
        assertThatThrownBy(() -> Acting.as(author, () -> intake.refused(draft, new Refusal("Айнура", Set.of()))))
                .isInstanceOf(Refused.class);
    }

    @Test
    void numbersOfFewPeopleAreNotShownNorToBeWorkedOut() {
        many(10, "F", "UZ");
        assertThat(shown().total()).isNull();
        assertThat(shown().breakdowns()).isEmpty();
        many(20, "M", "KG");
        many(14, "F", "KG");
        assertThat(shown().total()).isEqualTo(44);
        assertThat(of("sex")).containsExactly("F 24", "M 20");
        // Ten from Uzbekistan would follow from 44 and 34.
        assertThat(of("nationality")).containsExactly("CENTRAL_ASIA null", "KG null");
        assertThatThrownBy(() -> Acting.as(author, () -> figures.of(month(), month())))
                .isInstanceOf(org.springframework.security.access.AccessDeniedException.class);
    }

    private YearMonth month() {
        return YearMonth.of(2026, 11);
    }

    private RefusalFigures.Figures shown() {
        return Acting.as(coordinator, () -> figures.of(month(), month()));
    }

    private List<String> of(String by) {
        return shown().breakdowns().stream()
                .filter(one -> one.by().equals(by))
                .flatMap(one -> one.figures().stream())
                .map(one -> one.code() + " " + one.contacts())
                .toList();
    }

    private void many(int times, String sex, String citizenship) {
        for (int i = 0; i < times; i++) {
            refused(NO.with("sex", sex).with("citizenship", citizenship));
        }
    }
}
