package org.koldoo.cases;

import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import org.koldoo.accounts.Accounts;
import org.koldoo.accounts.StaffMember;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.journal.NewAlert.Recipient;
import org.springframework.stereotype.Component;

/**
 * Who hears of what was done with a case: its own people and those who watch over data protection. Never whoever did it, and
 * never anybody from whom the case is kept: an alert would tell them that there is one.
 */
@Component
class WatchCircle {

    private final Accounts accounts;
    private final WallTable walls;
    private final ExclusionTable exclusions;

    WatchCircle(Accounts accounts, WallTable walls, ExclusionTable exclusions) {
        this.accounts = accounts;
        this.walls = walls;
        this.exclusions = exclusions;
    }

    /** Of a sealed case the team; of another whoever carries it and the supervisors of its owner. */
    Set<Recipient> ofCase(CaseRow row, UserId by) {
        var circle = new HashSet<Recipient>();
        if (row.restricted()) {
            walls.named(row.number()).stream()
                    .filter(person -> !person.equals(by))
                    .forEach(person -> circle.add(Recipient.person(person)));
            return circle;
        }
        if (row.assignee() != null && !row.assignee().equals(by)) {
            circle.add(Recipient.person(row.assignee()));
        }
        circle.addAll(all(row, row.owner(), by));
        return circle;
    }

    /** A role as long as nobody in it must not hear of it, so that who comes later hears of it too; else its people one by one. */
    private Set<Recipient> all(CaseRow row, BodyCode body, UserId by) {
        var people = accounts.ofBody(body).stream()
                .filter(member -> member.roles().contains(Role.SUPERVISOR))
                .toList();
        Predicate<StaffMember> mayHear =
                member -> !member.id().equals(by) && !exclusions.excludes(row.number(), member.asActor());
        if (people.stream().allMatch(mayHear)) {
            return Set.of(Recipient.role(body, Role.SUPERVISOR));
        }
        var circle = new HashSet<Recipient>();
        people.stream().filter(mayHear).forEach(member -> circle.add(Recipient.person(member.id())));
        return circle;
    }

    /** Those who watch over data protection, without anybody of a body, office or name that is kept out. */
    Set<Recipient> oversight(CaseRow row, UserId by) {
        var people = accounts.active(Role.OVERSIGHT);
        Predicate<StaffMember> mayHear = member -> !member.id().equals(by)
                && (member.body() == null || !walls.denied(row.number(), member.body()))
                && !exclusions.excludes(row.number(), member.asActor());
        if (people.stream().allMatch(mayHear)) {
            return Set.of(Recipient.oversight());
        }
        var circle = new HashSet<Recipient>();
        people.stream().filter(mayHear).forEach(member -> circle.add(Recipient.person(member.id())));
        return circle;
    }
}
