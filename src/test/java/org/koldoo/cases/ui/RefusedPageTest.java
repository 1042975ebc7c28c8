package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalLine;
import org.koldoo.journal.JournalQuery;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.koldoo.workflow.WorkItemId;
import org.springframework.beans.factory.annotation.Autowired;

/** Who types the address of a page that is not theirs is in the journal, whether there is such a case or not. */
@KoldooTest
@Asvs("V16.3.2")
class RefusedPageTest extends Mechanism {

    @Autowired
    CaseDesk desk;

    @Autowired
    TaskDesk tasks;

    @Autowired
    Journal journal;

    private final Actor curious = Acting.person("CCB", Role.CASEWORKER);

    @Test
    void thePageOfACaseThatIsNotTheirs() {
        var theirs = open(AgeClass.ADULT, YesNoUnsure.NO, YesNoUnsure.NO);
        for (var number : List.of(theirs, CaseNumber.random())) {
            assertThatThrownBy(() -> Acting.as(curious, () -> desk.open(number)))
                    .isInstanceOf(Refused.class);
            assertThatThrownBy(() -> Acting.as(curious, () -> desk.goOn(number)))
                    .isInstanceOf(Refused.class);
            assertThat(refused())
                    .filteredOn(line -> number.equals(line.caseNumber()))
                    .extracting(JournalLine::object)
                    .containsExactlyInAnyOrder("CaseDesk.open", "CaseDesk.goOn");
        }
    }

    @Test
    void thePageOfATaskThatIsNotTheirs() {
        assertThatThrownBy(() -> Acting.as(curious, () -> tasks.open(new WorkItemId(UUID.randomUUID()))))
                .isInstanceOf(Refused.class);
        assertThat(refused()).extracting(JournalLine::object).containsExactly("TaskDesk.open");
    }

    private List<JournalLine> refused() {
        return journal.find(new JournalQuery(curious.id(), null, "access.refused", null, null, 0, 50));
    }
}
