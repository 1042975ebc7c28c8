package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.koldoo.base.ui.Steps.State.CURRENT;
import static org.koldoo.base.ui.Steps.State.DONE;
import static org.koldoo.base.ui.Steps.State.NEXT;
import static org.koldoo.base.ui.Steps.State.SKIPPED;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.workflow.Stage;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemId;
import org.koldoo.workflow.WorkItemState;

class StagesTest {

    private final CaseNumber number = CaseNumber.random();

    @Test
    void stagesMayBeOpenBesideEachOtherAndSomeAreNeverNeeded() {
        var states = Stages.of(
                List.of(
                        item(Stage.CONSENT, WorkItemState.DONE),
                        item(Stage.IDENTIFICATION, WorkItemState.OPEN),
                        item(Stage.IDENTIFICATION, WorkItemState.DONE),
                        item(Stage.SUPPORT, WorkItemState.OPEN),
                        item(Stage.JUSTICE_AND_RETURN, WorkItemState.CANCELLED)),
                false);
        assertThat(states)
                .containsEntry(Stage.SAFETY, SKIPPED)
                .containsEntry(Stage.CONSENT, DONE)
                .containsEntry(Stage.SCREENING, SKIPPED)
                .containsEntry(Stage.IDENTIFICATION, CURRENT)
                .containsEntry(Stage.SUPPORT, CURRENT)
                .containsEntry(Stage.JUSTICE_AND_RETURN, NEXT)
                .containsEntry(Stage.CLOSURE, NEXT);
    }

    @Test
    void aClosedCaseHasNothingBeforeIt() {
        assertThat(Stages.of(List.of(item(Stage.CONSENT, WorkItemState.DONE)), true)
                        .values())
                .doesNotContain(CURRENT, NEXT);
    }

    private WorkItem item(Stage stage, WorkItemState state) {
        return new WorkItem(
                new WorkItemId(UUID.randomUUID()),
                number,
                null,
                "nrm",
                UUID.randomUUID(),
                "a",
                "custom",
                stage,
                World.OWNER,
                null,
                Role.CASEWORKER,
                null,
                null,
                null,
                false,
                Instant.EPOCH,
                null,
                state,
                null,
                null,
                null,
                0);
    }
}
