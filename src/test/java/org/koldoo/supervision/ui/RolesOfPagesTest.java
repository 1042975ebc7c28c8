package org.koldoo.supervision.ui;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.browserless.ViewPackages;
import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import com.vaadin.flow.component.textfield.IntegerField;
import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koldoo.base.Role;
import org.koldoo.base.ui.Words;
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

    @Test
    void figuresOfRefusalsAreForThoseWhoLeadAndWatch() {
        for (var reader : new Role[] {Role.SUPERVISOR, Role.COORDINATOR, Role.OVERSIGHT}) {
            signIn(Acting.person("CCB", reader));
            assertThat(open("contacts-without-case")).isEqualTo("RefusalFiguresView");
            assertThat(find(H1.class).all()).hasSize(1);
        }
        for (var other : new Role[] {Role.CASEWORKER, Role.OFFICER, Role.LAWYER}) {
            signIn(Acting.person("CCB", other));
            assertThat(open("contacts-without-case")).as(other.name()).isNotEqualTo("RefusalFiguresView");
        }
        signIn(Acting.admin());
        assertThat(open("contacts-without-case")).isNotEqualTo("RefusalFiguresView");
    }

    @ParameterizedTest
    @CsvSource({"admin/deadlines, DeadlinesView", "admin/holidays, HolidaysView"})
    void deadlinesAndHolidaysAreForAdministratorsAndTheCoordinator(String address, String page) {
        for (var keeper : List.of(Acting.admin(), Acting.adminOf("MFA"), Acting.person("MOL", Role.COORDINATOR))) {
            signIn(keeper);
            assertThat(open(address)).isEqualTo(page);
            assertThat(find(H1.class).all()).hasSize(1);
        }
        for (var other : new Role[] {Role.CASEWORKER, Role.SUPERVISOR, Role.OFFICER}) {
            signIn(Acting.person("MOL", other));
            assertThat(open(address)).as(other.name()).isNotEqualTo(page);
        }
    }

    @Test
    void anAdministratorOfABodyFindsNothingToPressAtTheCountrysDeadlinesAndCalendar() {
        signIn(Acting.adminOf("MFA"));
        open("admin/deadlines");
        assertThat(buttons("sops.deadlines.change")).isZero();
        assertThat(buttons("sops.deadlines.add")).isOne();
        assertThat(text((Component) getCurrentView())).contains(Words.of("sops.deadlines.ownOnly"));
        open("admin/holidays");
        assertThat(buttons("sops.holidays.add") + buttons("sops.holidays.remove"))
                .isZero();
        assertThat(text((Component) getCurrentView())).contains(Words.of("sops.holidays.notYours"));

        signIn(Acting.person("MOL", Role.COORDINATOR));
        open("admin/deadlines");
        assertThat(buttons("sops.deadlines.change")).isGreaterThan(20);
        open("admin/holidays");
        assertThat(buttons("sops.holidays.add")).isOne();
    }

    @Test
    void anAdministratorOfABodyAddsADeadlineOfTheBody() {
        signIn(Acting.adminOf("MFA"));
        open("admin/deadlines");
        test(find(Button.class).withText(Words.of("sops.deadlines.add")).single())
                .click();
        field("sops.holidays.ky", "Элчиликтин жообу");
        field("sops.holidays.ru", "Ответ посольства");
        field("sops.holidays.en", "Answer of the embassy");
        field("sops.deadlines.sourceField", "Order 12");
        find(IntegerField.class).single().setValue(5);
        find(RadioButtonGroup.class).single().setValue("DAYS");
        test(find(Button.class).withText(Words.of("sops.deadlines.save")).single())
                .click();
        assertThat(buttons("sops.deadlines.change")).isOne();
        assertThat(text((Component) getCurrentView())).contains(Words.of("sops.deadline.DAYS", 5));
    }

    private int buttons(String key) {
        return find(Button.class).withText(Words.of(key)).all().size();
    }

    private void field(String label, String value) {
        test(find(TextField.class).withLabel(Words.of(label)).single()).setValue(value);
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
