package org.koldoo.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.approvals.Approvals;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.SecondPerson;
import org.koldoo.workflow.Deadlines.Holiday;
import org.koldoo.workflow.Deadlines.Parameter;
import org.koldoo.workflow.Deadlines.Unit;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.transaction.support.TransactionTemplate;

/** Who keeps which deadlines, on each database. */
abstract class DeadlinesRules {

    private static final Labels LABEL = new Labels("Элчиликтин жообу", "Ответ посольства", "Answer of the embassy");
    private static final LocalDate AS_OF = LocalDate.of(2026, 11, 20);
    private static final LocalDate DAY = LocalDate.of(2031, 3, 4);

    @Autowired
    Deadlines deadlines;

    @Autowired
    JdbcClient sql;

    @Autowired
    DeadlinePage page;

    @Autowired
    UserAdmin staff;

    @Autowired
    Accounts accounts;

    @Autowired
    Approvals approvals;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theAdministratorOfABodyAddsAndChangesADeadlineOfTheBody() {
        var name = fresh("mfa");
        Acting.as(Acting.adminOf("MFA"), () -> {
            deadlines.add(parameter(name));
            assertThat(deadlines.find(name).body()).isEqualTo(BodyCode.of("MFA"));
            assertThat(deadlines.mayChange(deadlines.find(name))).isTrue();
        });
        var first = admin("MFA");
        var second = admin("MFA");
        Acting.as(first, () -> deadlines.change(name, 7, Unit.DAYS, "Order 4", AS_OF, true));
        assertThat(deadlines.find(name).amount()).isEqualTo(5);
        refused("approval.own", () -> agrees(first, first));
        agrees(first, second);
        assertThat(deadlines.find(name).amount()).isEqualTo(7);
        assertThat(deadlines.find(name).label()).isEqualTo(LABEL);
        assertThat(deadlines.find(name).body()).isEqualTo(BodyCode.of("MFA"));
        assertThat(sql.sql("select count(*) from journal_entry where action = 'deadline.added' and object = ?")
                        .param(name)
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    /** How soon an emergency access is reviewed stands there too. */
    @Test
    @Asvs("V2.3.5")
    void aDeadlineOfTheCountryIsChangedByTwo() {
        var first = admin(null);
        var second = admin(null);
        Acting.as(first, () -> {
            deadlines.change("return.document", 16, Unit.WORKING_DAYS, "Order 7", AS_OF, true);
            deadlines.change("return.document", 17, Unit.WORKING_DAYS, "Order 8", AS_OF, true);
        });
        assertThat(deadlines.find("return.document").amount()).isEqualTo(15);
        refused("approval.own", () -> agrees(first, first));

        agrees(first, second);
        int agreed = deadlines.find("return.document").amount();
        assertThat(agreed).isIn(16, 17);
        refused("deadline.changedMeanwhile", () -> agrees(first, second));
        sql.sql("update deadline_parameter set amount = 15 where name = 'return.document'")
                .update();
        page.forget();
    }

    private Actor admin(@Nullable String body) {
        var wanted = new NewStaffMember(
                "d" + UUID.randomUUID().toString().substring(0, 12),
                "Башкаруучу " + UUID.randomUUID(),
                body == null ? null : BodyCode.of(body),
                null,
                Set.of(Role.ADMIN),
                "ky-KG");
        var made = Acting.as(Acting.admin(), () -> staff.create(wanted));
        SecondPerson.agrees(sql, transaction);
        return accounts.find(made.user()).orElseThrow().asActor();
    }

    private void agrees(Actor proposer, Actor approver) {
        var waiting = Acting.as(proposer, approvals::ofMine).getFirst();
        Acting.as(approver, () -> approvals.approve(waiting.id(), waiting.digest()));
    }

    @Test
    void theAdministratorOfABodyKeepsNoDeadlineOfAnotherOrOfTheCountry() {
        var theirs = fresh("mvd");
        Acting.as(Acting.admin(), () -> deadlines.add(parameter(theirs)));
        Acting.as(Acting.adminOf("MFA"), () -> {
            refused("deadline.notYours", () -> deadlines.add(parameter(fresh("mvd"))));
            for (var name : List.of(theirs, "return.document", "mfa.isNotThere", "nothing")) {
                refused("deadline.notYours", () -> deadlines.change(name, 1, Unit.HOURS, "x", AS_OF, false));
            }
            assertThat(deadlines.mayChange(deadlines.find("return.document"))).isFalse();
        });
        assertThat(deadlines.find("return.document").amount()).isEqualTo(15);
    }

    /** A body RETURN would otherwise get the country's return.document. */
    @Test
    void whoseADeadlineIsDoesNotFollowFromItsName() {
        Acting.as(
                Acting.adminOf("RETURN"),
                () -> refused(
                        "deadline.notYours",
                        () -> deadlines.change("return.document", 1, Unit.HOURS, "x", AS_OF, false)));
    }

    @Test
    void theChiefAdministratorAndTheCoordinatorKeepAllDeadlinesAndTheCalendar() {
        for (var keeper : List.of(Acting.admin(), Acting.person("MOL", Role.COORDINATOR))) {
            Acting.as(keeper, () -> {
                deadlines.add(parameter(fresh("mfa")));
                assertThat(deadlines.mayChange(deadlines.find("return.document")))
                        .isTrue();
                deadlines.addHoliday(new Holiday(DAY, LABEL, false, "Order 1"));
                deadlines.removeHoliday(DAY);
                refused("deadline.unknown", () -> deadlines.change("nothing", 1, Unit.HOURS, "x", AS_OF, false));
            });
        }
    }

    @Test
    void theCalendarIsNotForABodysAdministrator() {
        var before = deadlines.holidays(2026);
        Acting.as(Acting.adminOf("MFA"), () -> {
            var day = new Holiday(DAY, LABEL, false, "Order 1");
            refused("deadline.calendar.notYours", () -> deadlines.addHoliday(day));
            refused(
                    "deadline.calendar.notYours",
                    () -> deadlines.removeHoliday(before.getFirst().date()));
        });
        assertThat(deadlines.holidays(2026)).isEqualTo(before);
    }

    @Test
    void nobodyElseKeepsDeadlines() {
        for (Actor actor : List.of(Acting.person("MFA", Role.SUPERVISOR), Acting.person("MFA", Role.OFFICER))) {
            Acting.as(actor, () -> {
                denied(() -> deadlines.add(parameter(fresh("mfa"))));
                denied(() -> deadlines.change("return.document", 1, Unit.HOURS, "x", AS_OF, false));
                denied(() -> deadlines.addHoliday(new Holiday(DAY, LABEL, false, "Order 1")));
                denied(() -> deadlines.removeHoliday(DAY));
            });
        }
    }

    @Test
    void whatCannotBeADeadlineIsRefused() {
        Acting.as(Acting.admin(), () -> {
            var taken = fresh("mfa");
            deadlines.add(parameter(taken));
            refused("deadline.exists", () -> deadlines.add(parameter(taken)));
            for (var name :
                    List.of("mfa.", "mfa", "MFA.x", "nope.answer", "sms.answer", "mfa.a.b", "mfa.з", "mfa.1a")) {
                refused("deadline.name", () -> deadlines.add(parameter(name)));
            }
            refused("deadline.label", () -> deadlines.add(parameter(fresh("mfa"), new Labels("Ж", " ", "A"), 1, "x")));
            refused("deadline.amount", () -> deadlines.add(parameter(fresh("mfa"), LABEL, 0, "x")));
            refused("deadline.source", () -> deadlines.add(parameter(fresh("mfa"), LABEL, 1, " ")));
        });
    }

    private static Parameter parameter(String name) {
        return parameter(name, LABEL, 5, "Order 12 of 20.11.2026");
    }

    private static Parameter parameter(String name, Labels label, int amount, String source) {
        return new Parameter(name, label, amount, Unit.WORKING_DAYS, source, AS_OF, true);
    }

    private static String fresh(String body) {
        return body + ".a" + UUID.randomUUID().toString().replace("-", "");
    }

    private static void denied(Runnable work) {
        assertThatThrownBy(work::run).isInstanceOf(AccessDeniedException.class);
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
