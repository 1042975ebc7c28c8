package org.koldoo.walls;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.koldoo.accounts.NewStaffMember;
import org.koldoo.accounts.UserAdmin;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Labels;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.ConflictWall;
import org.koldoo.cases.ConflictWall.Whom;
import org.koldoo.institutions.InstitutionAdmin;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.Mechanism;
import org.koldoo.testing.SecondPerson;
import org.springframework.beans.factory.annotation.Autowired;

/** An alert of an earlier day names no case to whoever must not know of it by now, and is not counted for them. */
@KoldooTest
@Asvs("V8.2.2")
class AlertsBehindWallsTest extends Mechanism {

    @Autowired
    Alerts alerts;

    @Autowired
    ConflictWall wall;

    @Autowired
    UserAdmin users;

    @Autowired
    InstitutionAdmin institutions;

    private final Actor ministry = Acting.person("MOJ", Role.OVERSIGHT);
    private final Actor watcher = Acting.person("LAWB", Role.OVERSIGHT);

    private boolean named(Actor actor, CaseNumber number) {
        return Acting.as(actor, () -> alerts.mine(500)).stream().anyMatch(alert -> number.equals(alert.caseNumber()));
    }

    private long unseen(Actor actor) {
        return Acting.as(actor, alerts::unseen);
    }

    @Test
    void whenACaseIsSealedOnlyItsTeamAndWhoMayWatchOverItAreReminded() {
        var number = adult();
        long before = unseen(ministry);
        does(
                worker,
                () -> alerts.raise(new NewAlert(
                        "emergency.used",
                        number,
                        Set.of(
                                Recipient.person(worker.id()),
                                Recipient.role(worker.requireBody(), Role.SUPERVISOR),
                                Recipient.oversight()),
                        Map.of())));
        for (var told : Set.of(worker, boss, ministry, watcher)) {
            assertThat(named(told, number)).as("%s", told).isTrue();
        }
        assertThat(unseen(ministry)).isEqualTo(before + 1);

        does(worker, () -> cases.change(number, Map.of(CaseField.OFFICIAL_INVOLVED, "YES")));

        assertThat(named(worker, number)).isTrue();
        assertThat(named(watcher, number)).isTrue();
        assertThat(named(boss, number)).as("not of the team").isFalse();
        assertThat(named(ministry, number)).as("a body of the state").isFalse();
        assertThat(unseen(ministry)).isEqualTo(before);
    }

    @Test
    void whoeverIsKeptOutByNameOrByOfficeIsNotRemindedAndTheirColleaguesAre() {
        var number = adult();
        var body = BodyCode.of("MOL");
        var office = "O" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        Acting.as(Acting.admin(), () -> institutions.addOffice(body, office, new Labels("Ош", "Ош", "Osh"), "KG-O"));
        var inspector = account();
        var same = new Actor(UserId.random(), body, office, Set.of(Role.OFFICER));
        var elsewhere = new Actor(UserId.random(), body, "ELSEWHERE", Set.of(Role.OFFICER));
        does(
                worker,
                () -> alerts.raise(new NewAlert(
                        "emergency.used",
                        number,
                        Set.of(
                                Recipient.person(inspector.id()),
                                Recipient.person(same.id()),
                                Recipient.person(elsewhere.id())),
                        Map.of())));
        assertThat(List.of(inspector, same, elsewhere)).allMatch(told -> named(told, number));

        does(worker, () -> wall.exclude(number, new Whom(body, null, inspector.id()), "тууганы"));
        assertThat(named(inspector, number)).as("by name").isFalse();
        assertThat(unseen(inspector)).isZero();
        assertThat(named(same, number)).isTrue();

        does(worker, () -> wall.exclude(number, new Whom(body, office, null), "тууганы иштейт"));
        assertThat(named(same, number)).as("by office").isFalse();
        assertThat(unseen(same)).isZero();
        assertThat(named(elsewhere, number)).isTrue();
        assertThat(unseen(elsewhere)).isOne();
    }

    private Actor account() {
        var login = "a" + UUID.randomUUID().toString().substring(0, 12);
        var person = new NewStaffMember(login, "Айжан", BodyCode.of("MOL"), null, Set.of(Role.OFFICER), "ru");
        var id = Acting.as(Acting.admin(), () -> users.create(person)).user();
        SecondPerson.agrees(jdbc, transactions);
        return new Actor(id, BodyCode.of("MOL"), null, Set.of(Role.OFFICER));
    }
}
