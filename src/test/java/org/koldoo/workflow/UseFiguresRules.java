package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;
import org.koldoo.testing.MutableClock;
import org.koldoo.workflow.UseFigures.Span;
import org.koldoo.workflow.UseFigures.Use;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;

/** What is told of the use of a body's part, on each database. */
abstract class UseFiguresRules {

    private static final Duration DAY = Duration.ofDays(1);

    @Autowired
    UseFigures figures;

    @Autowired
    JdbcClient sql;

    @Autowired
    MutableClock clock;

    private String body = "";
    private Instant started = Instant.EPOCH;

    @BeforeEach
    void aBodyOfItsOwnAndAWeekOfWork() {
        body = "T" + UUID.randomUUID().toString().substring(0, 8).toUpperCase();
        started = clock.instant().minus(Duration.ofDays(7));
    }

    @Test
    void whatConcernsFewerThanThreeCasesIsNoNumber() {
        var first = CaseNumber.random();
        done(first, DAY, DAY.multipliedBy(2));
        done(first, DAY, DAY.multipliedBy(2));
        done(CaseNumber.random(), DAY, DAY.multipliedBy(2));
        assertThat(use()).isEqualTo(Use.FEWER_THAN_THREE);

        done(CaseNumber.random(), DAY, DAY.multipliedBy(2));
        assertThat(use()).isEqualTo(new Use(3, DAY, 50, null));
    }

    @Test
    void theMedianIsOfTasksWithADeadline() {
        for (int days = 1; days <= 3; days++) {
            done(CaseNumber.random(), DAY.multipliedBy(days), DAY.multipliedBy(4));
        }
        done(CaseNumber.random(), DAY.multipliedBy(6), null);
        assertThat(use()).isEqualTo(new Use(4, DAY.multipliedBy(2), 50, null));
    }

    @Test
    void whatOthersDidInTheBodysPlaceIsItsFallbackAndNotItsUse() {
        done(CaseNumber.random(), DAY, DAY);
        row(CaseNumber.random(), "CCB", "NOT_ADOPTED", body, "DONE", false, started, DAY, DAY);
        row(CaseNumber.random(), "CCB", "NO_BASIS", body, "OPEN", false, started, null, DAY);
        row(CaseNumber.random(), body, null, null, "ANSWERED_OUTSIDE", false, started, DAY, DAY);
        assertThat(use()).isEqualTo(new Use(null, null, null, 75));
    }

    /** That somebody is kept from a case must not show in the figures either. */
    @Test
    void whatABodyMustNotLearnOfAndWhatOnlyANamedTeamSeesIsNotCounted() {
        for (int i = 0; i < 4; i++) {
            row(CaseNumber.random(), "CCB", "EXCLUDED", body, "DONE", false, started, DAY, DAY);
            row(CaseNumber.random(), body, null, null, "DONE", true, started, DAY, DAY);
            row(CaseNumber.random(), body, null, null, "CANCELLED", false, started, null, DAY);
        }
        assertThat(use()).isEqualTo(Use.FEWER_THAN_THREE);
    }

    @Test
    void onlyThePeriodCounts() {
        var before = clock.instant().minus(Duration.ofDays(120));
        for (int i = 0; i < 3; i++) {
            row(CaseNumber.random(), body, null, null, "DONE", false, before, DAY, DAY);
        }
        assertThat(use()).isEqualTo(Use.FEWER_THAN_THREE);
        assertThat(use(Span.HALF_YEAR).cases()).isEqualTo(3);
    }

    @Test
    void whoWorksOnCasesOrForABodyAloneGetsNoFigures() {
        for (var role : List.of(Role.CASEWORKER, Role.OFFICER, Role.LAWYER)) {
            Acting.as(
                    Acting.person("MVD", role),
                    () -> assertThatThrownBy(() -> figures.since(Span.YEAR)).isInstanceOf(AccessDeniedException.class));
        }
        for (var role : List.of(Role.SUPERVISOR, Role.COORDINATOR, Role.ADMIN)) {
            Acting.as(
                    Acting.person("MVD", role),
                    () -> assertThat(figures.since(Span.YEAR)).isNotNull());
        }
    }

    private Use use() {
        return use(Span.QUARTER);
    }

    private Use use(Span span) {
        return Acting.as(Acting.admin(), () -> figures.since(span))
                .getOrDefault(BodyCode.of(body), Use.FEWER_THAN_THREE);
    }

    private void done(CaseNumber number, Duration taken, @Nullable Duration allowed) {
        row(number, body, null, null, "DONE", false, started, taken, allowed);
    }

    private void row(
            CaseNumber number,
            String with,
            @Nullable String redirected,
            @Nullable String intended,
            String state,
            boolean restricted,
            Instant created,
            @Nullable Duration taken,
            @Nullable Duration allowed) {
        sql.sql("""
            insert into work_item (id, run_id, case_no, topic, version_id, element, step_key, stage, party, body_code, role,
                chosen, redirected, intended_body, restricted, created_at, due_at, sort_at, state, completed_at, version)
            values (?, ?, ?, 'x', ?, 'x', 'x', 'SUPPORT', 'x', ?, 'OFFICER', false, ?, ?, ?, ?, ?, ?, ?, ?, 0)
            """)
                .param(UUID.randomUUID())
                .param(UUID.randomUUID())
                .param(number.value())
                .param(UUID.randomUUID())
                .param(with)
                .param(redirected)
                .param(intended)
                .param(restricted)
                .param(created.atOffset(ZoneOffset.UTC))
                .param(allowed == null ? null : created.plus(allowed).atOffset(ZoneOffset.UTC))
                .param(created.atOffset(ZoneOffset.UTC))
                .param(state)
                .param(taken == null ? null : created.plus(taken).atOffset(ZoneOffset.UTC))
                .update();
    }
}
