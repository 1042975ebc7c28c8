package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.koldoo.approvals.Approvals;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.ModuleTest;
import org.koldoo.testing.MutableClock;
import org.koldoo.testing.SecondPerson;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** A body and roles are given by two people: nobody makes somebody a supervisor, or a second self, alone. */
@ModuleTest
class RolesByTwoTest {

    @Autowired
    UserAdmin users;

    @Autowired
    Accounts accounts;

    @Autowired
    InstitutionAdmin institutions;

    @Autowired
    Approvals approvals;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MutableClock clock;

    private Actor first;
    private Actor second;

    @BeforeEach
    void twoAdministrators() {
        first = person("Биринчи " + UUID.randomUUID(), null, Role.ADMIN);
        second = person("Экинчи " + UUID.randomUUID(), null, Role.ADMIN);
        clock.advance(Duration.ofDays(2));
    }

    @AfterEach
    void gone() {
        clock.reset();
        sql.sql("update app_user set active = false where id in (?, ?)")
                .params(first.id().value(), second.id().value())
                .update();
    }

    private Actor person(String name, @Nullable String body, Role role) {
        var made = Acting.as(Acting.admin(), () -> users.create(wanted(name, body, role)));
        SecondPerson.agrees(sql, transaction);
        return actor(made.user());
    }

    private static NewStaffMember wanted(String name, @Nullable String body, Role... roles) {
        return new NewStaffMember(
                "r" + UUID.randomUUID().toString().substring(0, 12),
                name,
                body == null ? null : BodyCode.of(body),
                null,
                Set.of(roles),
                "ky-KG");
    }

    private Actor actor(UserId id) {
        return accounts.find(id).orElseThrow().asActor();
    }

    private void approve(Actor actor) {
        var waiting = Acting.as(first, approvals::ofMine).getFirst();
        Acting.as(actor, () -> approvals.approve(waiting.id(), waiting.digest()));
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(
                        Refused.class, no -> assertThat(no.code()).isEqualTo(code));
    }

    @Test
    @Asvs("V2.3.5")
    void aNewPersonHasNoRoleBeforeTheSecondAgrees() {
        var made = Acting.as(first, () -> users.create(wanted("Жаңы", "CCB", Role.SUPERVISOR)));
        assertThat(actor(made.user()).roles()).isEmpty();
        assertThat(Acting.as(first, () -> users.waitsFor(made.user())).orElseThrow())
                .extracting(StaffMember::id)
                .contains(second.id());

        refused("approval.own", () -> approve(first));
        assertThat(actor(made.user()).roles()).isEmpty();

        approve(second);
        assertThat(actor(made.user()).roles()).containsExactly(Role.SUPERVISOR);
    }

    @Test
    @Asvs("V2.3.5")
    void whomItConcernsDoesNotAgreeToIt() {
        var third = person("Үчүнчү " + UUID.randomUUID(), null, Role.ADMIN);
        Acting.as(first, () -> users.change(third.id(), wanted("Үчүнчү", "MFA", Role.ADMIN)));

        refused("approval.unknown", () -> approve(third));
        approve(second);
        assertThat(actor(third.id()).body()).isEqualTo(BodyCode.of("MFA"));
    }

    /** What is kept from an office is not opened by sitting somewhere else from now on. */
    @Test
    @Asvs("V2.3.5")
    void anotherOfficeIsGivenByTwoToo() {
        var office = "F" + UUID.randomUUID().toString().replaceAll("[^0-9]", "").substring(0, 6);
        Acting.as(
                Acting.admin(),
                () -> institutions.addOffice(BodyCode.of("CCB"), office, new Labels("x", "x", "x"), "KG-O"));
        var member = person("Кызматкер " + UUID.randomUUID(), "CCB", Role.OFFICER);
        var wanted = new NewStaffMember("", "Кызматкер", BodyCode.of("CCB"), office, Set.of(Role.OFFICER), "ky-KG");
        Acting.as(first, () -> users.change(member.id(), wanted));
        assertThat(actor(member.id()).office()).isNull();

        approve(second);
        assertThat(actor(member.id()).office()).isEqualTo(office);
    }

    @Test
    void aSecondAccountOfOneNameOrOneThatWasMadeADayAgoDoesNotAgree() {
        var namesake = person(accounts.find(first.id()).orElseThrow().displayName() + " ", null, Role.ADMIN);
        Acting.as(first, () -> users.create(wanted("Ким", "CCB", Role.OFFICER)));
        refused("approval.own", () -> approve(namesake));

        clock.advance(Duration.ofSeconds(1));
        var made = Acting.as(first, () -> users.create(wanted("Өзүнүкү", null, Role.ADMIN)));
        approve(second);
        clock.advance(Duration.ofSeconds(1));
        Acting.as(first, () -> users.create(wanted("Дагы", "CCB", Role.OFFICER)));
        refused("approval.own", () -> approve(actor(made.user())));
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        approve(actor(made.user()));
    }

    @Test
    void whatWasChangedMeanwhileIsNotApproved() {
        var worker = person("Кызматкер " + UUID.randomUUID(), "CCB", Role.CASEWORKER);
        Acting.as(first, () -> users.change(worker.id(), wanted("Кызматкер", "CCB", Role.SUPERVISOR)));
        sql.sql("update user_role set role = 'OFFICER' where user_id = ?")
                .param(worker.id().value())
                .update();

        refused("account.changedMeanwhile", () -> approve(second));
    }

    @Test
    void anAdministratorWhoLostTheRightHasProposedNothing() {
        Acting.as(first, () -> users.create(wanted("Ким", "CCB", Role.OFFICER)));
        var waiting = Acting.as(first, approvals::ofMine).getFirst();
        sql.sql("delete from user_role where user_id = ?")
                .param(first.id().value())
                .update();

        refused("account.otherBody", () -> Acting.as(second, () -> approvals.approve(waiting.id(), waiting.digest())));
    }

    /** It gives back all that the person could see. */
    @Test
    @Asvs("V2.3.5")
    void aClosedAccountIsOpenedAgainByTwo() {
        var worker = person("Кызматкер " + UUID.randomUUID(), "CCB", Role.CASEWORKER);
        refused("account.open", () -> Acting.as(first, () -> users.activate(worker.id())));
        Acting.as(first, () -> users.deactivate(worker.id()));
        Acting.as(first, () -> users.activate(worker.id()));

        assertThat(accounts.find(worker.id()).orElseThrow().active()).isFalse();
        assertThat(Acting.as(first, () -> users.reopeningWaitsFor(worker.id())).orElseThrow())
                .extracting(StaffMember::id)
                .contains(second.id())
                .doesNotContain(first.id());
        refused("approval.own", () -> approve(first));

        approve(second);
        assertThat(accounts.find(worker.id()).orElseThrow().active()).isTrue();
        assertThat(Acting.as(first, () -> users.reopeningWaitsFor(worker.id()))).isEmpty();
    }

    @Test
    @Asvs("V2.3.5")
    void whoWasClosedOnceMoreOrGotOtherRolesIsNotOpenedByAnOldProposal() {
        var worker = person("Кызматкер " + UUID.randomUUID(), "CCB", Role.CASEWORKER);
        Acting.as(first, () -> users.deactivate(worker.id()));
        Acting.as(first, () -> users.activate(worker.id()));
        sql.sql("update app_user set closed_at = ? where id = ?")
                .params(OffsetDateTime.now().plusMinutes(1), worker.id().value())
                .update();
        assertThat(Acting.as(first, () -> users.reopeningWaitsFor(worker.id()))).isEmpty();
        refused("account.changedMeanwhile", () -> approve(second));

        Acting.as(first, () -> users.activate(worker.id()));
        assertThat(Acting.as(first, approvals::ofMine)).hasSize(1);
        sql.sql("update user_role set role = 'SUPERVISOR' where user_id = ?")
                .param(worker.id().value())
                .update();
        refused("account.changedMeanwhile", () -> approve(second));
        assertThat(accounts.find(worker.id()).orElseThrow().active()).isFalse();
    }

    @Test
    void whoeverDeactivatesTheOthersDoesNotGoOnAlone() {
        sql.sql("update app_user set active = false where id <> ?")
                .param(first.id().value())
                .update();
        sql.sql("update app_user set active = true where id = ?")
                .param(second.id().value())
                .update();
        Acting.as(first, () -> users.deactivate(second.id()));

        var made = Acting.as(first, () -> users.create(wanted("Ким", "CCB", Role.SUPERVISOR)));
        assertThat(actor(made.user()).roles()).isEmpty();
        assertThat(Acting.as(first, () -> users.waitsFor(made.user())))
                .hasValueSatisfying(people -> assertThat(people).isEmpty());

        clock.advance(Duration.ofDays(8));
        var later = Acting.as(first, () -> users.create(wanted("Ким", "CCB", Role.SUPERVISOR)));
        assertThat(actor(later.user()).roles()).containsExactly(Role.SUPERVISOR);
    }

    /** Else an administrator takes the role of the only one who could say no, and does everything after that alone. */
    @Test
    void whatConcernsTheOnlyOneWhoCouldAgreeWaits() {
        var coordinator = person("Координатор " + UUID.randomUUID(), "MOL", Role.COORDINATOR);
        sql.sql("update app_user set active = false where id not in (?, ?)")
                .params(first.id().value(), coordinator.id().value())
                .update();
        clock.advance(Duration.ofDays(9));

        Acting.as(first, () -> users.change(coordinator.id(), wanted("Координатор", "MOL", Role.OFFICER)));

        assertThat(actor(coordinator.id()).roles()).containsExactly(Role.COORDINATOR);
        assertThat(Acting.as(first, () -> users.waitsFor(coordinator.id())))
                .hasValueSatisfying(people -> assertThat(people).isEmpty());
    }
}
