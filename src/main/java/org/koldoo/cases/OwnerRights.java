package org.koldoo.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.institutions.Body;
import org.koldoo.institutions.Institutions;
import org.springframework.stereotype.Component;

/** Who of the owning body sees the whole case, and who is walled off. */
@Component
class OwnerRights {

    static final String OWNER = "OWNER";

    private final GrantTable grants;
    private final WallTable walls;
    private final Institutions institutions;
    private final Accounts accounts;
    private final Clock clock;

    OwnerRights(GrantTable grants, WallTable walls, Institutions institutions, Accounts accounts, Clock clock) {
        this.grants = grants;
        this.walls = walls;
        this.institutions = institutions;
        this.accounts = accounts;
        this.clock = clock;
    }

    /** The assignee and the supervisors; of a restricted case the supervisors' right sleeps and the named people have theirs. */
    void ofOpened(CaseRow row, Set<UserId> team, Set<BodyCode> excluded) {
        var rights = new ArrayList<CaseAccess.Grant>();
        rights.add(right(row.number(), row.owner(), null, Role.SUPERVISOR));
        var people = new LinkedHashSet<UserId>();
        if (row.assignee() != null) {
            people.add(row.assignee());
        }
        people.addAll(team);
        people.forEach(person -> rights.add(right(row.number(), row.owner(), person, null)));
        grants.insert(rights);
        walls.deny(row.number(), excluded, clock.instant());
        if (row.restricted()) {
            walls.name(row.number(), people);
        }
    }

    void person(CaseRow row, UserId person) {
        grants.insert(List.of(right(row.number(), row.owner(), person, null)));
        if (row.restricted() && !walls.named(row.number()).contains(person)) {
            walls.name(row.number(), List.of(person));
        }
    }

    void endPerson(CaseRow row, UserId person) {
        grants.endOwner(row.number(), person, clock.instant());
        walls.unname(row.number(), person);
    }

    /** From now on only these people may see it; where an official may be involved, no state body either. */
    void restrict(CaseRow row, Set<UserId> team, boolean official) {
        var known = walls.named(row.number());
        var people = new LinkedHashSet<>(team);
        known.forEach(people::remove);
        walls.name(row.number(), people);
        people.stream()
                .filter(person -> !person.equals(row.assignee()))
                .forEach(person -> grants.insert(List.of(right(row.number(), row.owner(), person, null))));
        var denied = walls.deniedBodies(row.number());
        if (official && denied.isEmpty()) {
            walls.deny(row.number(), stateBodies(row.owner()), clock.instant());
        }
    }

    /** The bodies named, or with nothing named all state bodies; never the one that keeps the case. */
    Set<BodyCode> excluded(Set<BodyCode> named, boolean official, BodyCode owner) {
        if (named.isEmpty() && official) {
            return stateBodies(owner);
        }
        var others = new LinkedHashSet<>(named);
        others.remove(owner);
        return others;
    }

    private Set<BodyCode> stateBodies(BodyCode owner) {
        var bodies = new LinkedHashSet<BodyCode>();
        institutions.all().stream().filter(Body::state).map(Body::code).forEach(bodies::add);
        bodies.remove(owner);
        return bodies;
    }

    /** @throws Refused {@code case.team.otherBody} where somebody is not of the owning body */
    void checkTeam(Collection<UserId> team, BodyCode owner) {
        if (team.isEmpty()) {
            return;
        }
        var people = accounts.findAll(team);
        for (var person : team) {
            var member = people.get(person);
            if (member == null || !member.active() || !owner.equals(member.body())) {
                throw new Refused("case.team.otherBody");
            }
        }
    }

    private CaseAccess.Grant right(CaseNumber number, BodyCode owner, @Nullable UserId person, @Nullable Role role) {
        return new CaseAccess.Grant(
                number, owner, person, role, Scope.FULL, Set.of(), OWNER, null, clock.instant(), null);
    }
}
