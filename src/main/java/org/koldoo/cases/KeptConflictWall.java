package org.koldoo.cases;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.koldoo.accounts.Accounts;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.base.UserId;
import org.koldoo.institutions.Institutions;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class KeptConflictWall implements ConflictWall {

    private final CaseGuard guard;
    private final WallTable walls;
    private final ExclusionTable exclusions;
    private final Institutions institutions;
    private final Accounts accounts;
    private final WatchCircle circle;
    private final Alerts alerts;
    private final Timeline timeline;
    private final Journal journal;
    private final WorkItems workItems;
    private final Clock clock;

    KeptConflictWall(
            CaseGuard guard,
            WallTable walls,
            ExclusionTable exclusions,
            Institutions institutions,
            Accounts accounts,
            WatchCircle circle,
            Alerts alerts,
            Timeline timeline,
            Journal journal,
            WorkItems workItems,
            Clock clock) {
        this.guard = guard;
        this.walls = walls;
        this.exclusions = exclusions;
        this.institutions = institutions;
        this.accounts = accounts;
        this.circle = circle;
        this.alerts = alerts;
        this.timeline = timeline;
        this.journal = journal;
        this.workItems = workItems;
        this.clock = clock;
    }

    @Override
    public List<Excluded> of(CaseNumber number) {
        guard.owner(number);
        journal.append(JournalEntry.of("case.wall.read", number, number.value()));
        var all = new ArrayList<>(exclusions.of(number));
        var why = all.stream().map(Excluded::whom).toList();
        walls.deniedSince(number).stream()
                .filter(denied -> !why.contains(denied.whom()))
                .forEach(all::add);
        return all;
    }

    @Override
    public void exclude(CaseNumber number, Whom whom, String reason) {
        var row = guard.ownerOfOpen(number).row();
        var words = reason(reason);
        check(row, whom);
        var before = watching(row);
        if (whom.wholeBody() && !walls.denied(number, whom.body())) {
            walls.deny(number, List.of(whom.body()), clock.instant());
        }
        if (!exclusions.has(number, whom)) {
            exclusions.insert(number, whom, words, CurrentActor.require().id(), clock.instant());
        }
        tell(number, "case.wall.excluded", whom);
        stillWatched(row, before, watching(row));
        workItems.readdress(number);
    }

    @Override
    public void admit(CaseNumber number, Whom whom, String reason) {
        guard.ownerOfOpen(number);
        reason(reason);
        boolean excluded = exclusions.delete(number, whom);
        boolean denied = whom.wholeBody() && walls.admit(number, whom.body());
        if (!excluded && !denied) {
            throw new Refused("case.wall.whom");
        }
        tell(number, "case.wall.admitted", whom);
        workItems.readdress(number);
    }

    @Override
    public List<Route> routes(CaseNumber number, BodyCode instead) {
        guard.owner(number);
        journal.append(JournalEntry.of("case.wall.read", number, number.value()));
        return exclusions.routes(instead).stream()
                .filter(route -> !walls.denied(number, route.body()))
                .toList();
    }

    /** Of a sealed case its team; of another the supervisors of the body that keeps it. None who is kept out. */
    private long watching(CaseRow row) {
        var people = row.restricted()
                ? accounts.findAll(walls.named(row.number())).values()
                : accounts.ofBody(row.owner()).stream()
                        .filter(member -> member.roles().contains(Role.SUPERVISOR))
                        .toList();
        return people.stream()
                .filter(member -> member.active() && !exclusions.excludes(row.number(), member.asActor()))
                .count();
    }

    /** Nobody makes themselves the only one who knows of a case, at least not unseen. */
    private void stillWatched(CaseRow row, long before, long after) {
        if (row.restricted() && after < before && after < SealedCases.FEWEST_PEOPLE) {
            throw new Refused("case.seal.two");
        }
        if (!row.restricted() && before > 0 && after == 0) {
            var to = circle.oversight(row, CurrentActor.require().id());
            if (!to.isEmpty()) {
                alerts.raise(new NewAlert("case.unwatched", row.number(), to, Map.of()));
            }
        }
    }

    private void check(CaseRow row, Whom whom) {
        boolean known = institutions.find(whom.body()).isPresent()
                && (whom.person() == null || of(whom.person(), whom.body()))
                && (whom.office() == null
                        || institutions.offices(whom.body()).stream()
                                .anyMatch(office -> office.code().equals(whom.office())));
        if (!known || whom.person() != null && whom.office() != null) {
            throw new Refused("case.wall.whom");
        }
        var actor = CurrentActor.require();
        if (actor.id().equals(whom.person())
                || actor.of(whom.body())
                        && whom.office() != null
                        && whom.office().equals(actor.office())) {
            throw new Refused("case.wall.self");
        }
        if (whom.person() == null && whom.office() == null && whom.body().equals(row.owner())) {
            throw new Refused("case.wall.own");
        }
        var carrier = row.assignee();
        if (carrier != null && (carrier.equals(whom.person()) || sits(carrier, whom))) {
            throw new Refused("case.wall.assignee");
        }
    }

    private boolean of(UserId person, BodyCode body) {
        return accounts.find(person)
                .filter(member -> body.equals(member.body()))
                .isPresent();
    }

    private boolean sits(UserId person, Whom whom) {
        var office = whom.office();
        return office != null
                && accounts.find(person)
                        .filter(member -> whom.body().equals(member.body()) && office.equals(member.office()))
                        .isPresent();
    }

    private static String reason(String typed) {
        var reason = CleanText.lines(typed);
        if (reason.isBlank()) {
            throw new Refused("case.wall.reason");
        }
        if (reason.length() > FieldRules.LONGEST_TEXT) {
            throw new Refused("text.tooLong", FieldRules.LONGEST_TEXT);
        }
        return reason;
    }

    /** The timeline says that the wall was moved, the journal also where. */
    private void tell(CaseNumber number, String code, Whom whom) {
        timeline.add(
                number, Timeline.Kind.SYSTEM, code, Map.of("body", whom.body().value()));
        var object = whom.person() != null
                ? whom.person().toString()
                : whom.office() == null ? whom.body().value() : whom.body().value() + "/" + whom.office();
        journal.append(JournalEntry.of(code, number, object));
    }
}
