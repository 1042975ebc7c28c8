package org.koldoo.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.Cases;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

@KoldooTest
@Asvs("V16.3.2")
class RefusedAccessTest {

    @Autowired
    Cases cases;

    @Autowired
    UserAdmin users;

    @Autowired
    Journal journal;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    RefusalBook book;

    @Autowired
    MutableClock clock;

    @Autowired
    JdbcClient database;

    private final Actor curious = Acting.person("CCB", Role.CASEWORKER);

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private List<JournalLine> refusedTo(Actor actor) {
        return journal.find(new JournalQuery(actor.id(), null, "access.refused", null, null, 0, 50));
    }

    @Test
    void whoAsksForACaseThatIsNotTheirsIsInTheJournal() {
        var number = CaseNumber.random();

        assertThatThrownBy(() -> Acting.as(curious, () -> cases.read(number))).isInstanceOf(Refused.class);

        assertThat(refusedTo(curious)).singleElement().satisfies(line -> {
            assertThat(line.caseNumber()).isEqualTo(number);
            assertThat(line.object()).isEqualTo("KeptCases.read");
            assertThat(line.facts()).containsEntry("code", "case.unknown");
        });
    }

    @Test
    void whoHasNotTheRoleIsToo() {
        assertThatThrownBy(() -> Acting.as(curious, () -> users.deactivate(curious.id())))
                .isInstanceOf(AccessDeniedException.class);

        assertThat(refusedTo(curious))
                .singleElement()
                .satisfies(line -> assertThat(line.facts()).containsEntry("code", "role"));
    }

    /** Also whoever enumerates is known by it, and nobody else's entries drown. */
    @Test
    void whoTriesOneNumberAfterTheOtherDoesNotFillTheJournalAndIsToldOf() {
        for (int i = 0; i < 150; i++) {
            assertThatThrownBy(() -> Acting.as(curious, () -> cases.read(CaseNumber.random())))
                    .isInstanceOf(Refused.class);
        }

        assertThat(of("access.refused")).hasSize(RefusalCount.ALONE);
        assertThat(of("access.refusedMany"))
                .singleElement()
                .satisfies(line -> assertThat(line.facts()).containsEntry("count", "60"));
        assertThat(database.sql("select count(*) from alert a join alert_recipient r on r.alert_id = a.id"
                                + " where a.kind = 'access.probing' and a.raised_by = ? and r.role = 'OVERSIGHT'")
                        .param(curious.id().value())
                        .query(Integer.class)
                        .single())
                .isOne();

        clock.advance(Duration.ofHours(1));
        book.sumUp();
        assertThat(of("access.refusedMany"))
                .extracting(line -> line.facts().get("count"))
                .containsExactly("30", "60");
    }

    private List<JournalLine> of(String action) {
        return journal.find(new JournalQuery(curious.id(), null, action, null, null, 0, 500));
    }

    @Test
    void theWorkThatWasRefusedStaysUndoneAndIsNotedOnce() {
        var number = CaseNumber.random();

        assertThatThrownBy(() -> Acting.as(
                        curious, () -> transaction.executeWithoutResult(status -> cases.close(number, "OTHER"))))
                .isInstanceOf(Refused.class);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> Acting.as(curious, () -> cases.read(number)))
                    .isInstanceOf(Refused.class);
        }

        assertThat(refusedTo(curious)).hasSize(1);
    }
}
