package org.koldoo.cases.ui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Scope;
import org.koldoo.testing.Acting;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItems;

class FollowDeskTest {

    private final CaseAccess access = mock(CaseAccess.class);
    private final FollowDesk desk = new FollowDesk(
            mock(WorkItems.class), mock(Procedures.class), mock(Accounts.class), mock(Names.class), access);

    @Test
    void onlyACaseThatTheReaderMaySeeIsFollowed() {
        var seen = CaseNumber.random();
        var hidden = CaseNumber.random();
        when(access.scope(any(), any())).thenReturn(Optional.empty());
        when(access.scope(any(), eq(seen))).thenReturn(Optional.of(Scope.STEP));
        Acting.as(Acting.person("MVD", Role.OFFICER), () -> {
            assertThat(desk.caseOf("case/" + seen)).contains(seen);
            assertThat(desk.caseOf("case/" + hidden)).isEmpty();
            assertThat(desk.caseOf("tasks")).isEmpty();
        });
    }
}
