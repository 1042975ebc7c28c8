package org.koldoo.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
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
import org.springframework.beans.factory.annotation.Autowired;
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

    private final Actor curious = Acting.person("CCB", Role.CASEWORKER);

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
