package org.koldoo.supervision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.html.H1;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.ScreensTest;

/** Who may open the pages of supervisors and administrators; for everybody else there is no such page. */
@KoldooTest
@ViewPackages(packages = "org.koldoo")
class RolesOfPagesTest extends ScreensTest {

    @ParameterizedTest
    @CsvSource({
        "team, TeamView, SUPERVISOR",
        "team/overdue, TeamView, SUPERVISOR",
        "team/unassigned, TeamView, SUPERVISOR",
        "team/approvals, TeamView, SUPERVISOR",
        "team/sent, TeamView, SUPERVISOR",
        "team/received, TeamView, SUPERVISOR",
    })
    void theTeamIsForItsSupervisor(String address, String page, Role role) {
        signIn(Acting.person("CCB", role));
        assertThat(open(address)).isEqualTo(page);
        assertThat(find(H1.class).all()).hasSize(1);
        for (var other : new Role[] {Role.CASEWORKER, Role.OFFICER, Role.LAWYER, Role.COORDINATOR}) {
            signIn(Acting.person("CCB", other));
            assertThat(open(address)).as(other.name()).isNotEqualTo(page);
        }
        signIn(Acting.admin());
        assertThat(open(address)).isNotEqualTo(page);
    }

    @ParameterizedTest
    @CsvSource({"admin/deadlines, DeadlinesView", "admin/holidays, HolidaysView"})
    void deadlinesAndHolidaysAreForAdministrators(String address, String page) {
        signIn(Acting.admin());
        assertThat(open(address)).isEqualTo(page);
        assertThat(find(H1.class).all()).hasSize(1);
        for (var other : new Role[] {Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.COORDINATOR}) {
            signIn(Acting.person("MOL", other));
            assertThat(open(address)).as(other.name()).isNotEqualTo(page);
        }
    }

    @Test
    void everybodyReadsTheProceduresInPlainWords() {
        for (var role : new Role[] {Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER, Role.LAWYER}) {
            signIn(Acting.person("MOL", role));
            assertThat(open("procedures")).isEqualTo("ProceduresView");
        }
        signIn(Acting.admin());
        assertThat(open("procedures")).isEqualTo("ProceduresView");
        assertThat(text(getCurrentView().getElement().getComponent().orElseThrow()))
                .isNotBlank();
        assertThat(open("procedures/no-such-version")).isNotEqualTo("ProcedureView");
    }
}
