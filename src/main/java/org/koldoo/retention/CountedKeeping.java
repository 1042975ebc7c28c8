package org.koldoo.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import org.koldoo.approvals.Approvals;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Cases;
import org.koldoo.cases.ClosedCases;
import org.koldoo.cases.Scope;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.retention.CaseDates.What;
import org.koldoo.retention.Preview.Counts;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class CountedKeeping implements Keeping {

    private static final int LONGEST = 366;

    private final RemovalCalendar calendar;
    private final ClosedCases closed;
    private final NamesRemoved removed;
    private final StatisticalCases figures;
    private final DataRequestTable requests;
    private final CaseAccess access;
    private final Cases cases;
    private final Approvals approvals;
    private final FreshSignIn fresh;
    private final Journal journal;
    private final Clock clock;

    CountedKeeping(
            RemovalCalendar calendar,
            ClosedCases closed,
            NamesRemoved removed,
            StatisticalCases figures,
            DataRequestTable requests,
            CaseAccess access,
            Cases cases,
            Approvals approvals,
            FreshSignIn fresh,
            Journal journal,
            Clock clock) {
        this.calendar = calendar;
        this.closed = closed;
        this.removed = removed;
        this.figures = figures;
        this.requests = requests;
        this.access = access;
        this.cases = cases;
        this.approvals = approvals;
        this.fresh = fresh;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Optional<CaseDates> dates(CaseNumber number) {
        access.require(number, Scope.FULL);
        return calendar.of(number);
    }

    @Override
    @PreAuthorize("hasAnyRole('SUPERVISOR','COORDINATOR','OVERSIGHT')")
    public Preview preview(int days) {
        var actor = CurrentActor.require();
        var today = clock.instant().atZone(RemovalCalendar.HERE).toLocalDate();
        var until = today.plusDays(Math.clamp(days, 1, LONGEST));
        var due = calendar.all().stream().filter(one -> one.due(until) != null).toList();
        var soon = seen(actor, due);
        boolean all = actor.has(Role.COORDINATOR) || actor.has(Role.OVERSIGHT);
        journal.append(JournalEntry.general(
                "list.keeping",
                String.valueOf(days),
                Map.of("count", String.valueOf(soon.size()), "all", String.valueOf(all))));
        return new Preview(soon, all ? counted(due, until) : Map.of(), all ? years() : Map.of());
    }

    private List<CaseDates> seen(Actor actor, List<CaseDates> due) {
        if (!actor.has(Role.SUPERVISOR)) {
            return List.of();
        }
        var own = due.stream().filter(one -> actor.of(one.owner())).toList();
        var visible = cases.heads(own.stream().map(CaseDates::number).toList()).keySet();
        return own.stream()
                .filter(one -> visible.contains(one.number())
                        && access.scope(actor, one.number())
                                .filter(Scope.FULL::equals)
                                .isPresent())
                .map(one -> calendar.of(one.number()).orElse(one))
                .toList();
    }

    private Map<String, Counts> counted(List<CaseDates> due, LocalDate until) {
        var counts = new TreeMap<String, Counts>();
        for (var one : due) {
            boolean kept = !calendar.keptBack(one.number()).isEmpty();
            counts.merge(
                    one.owner().value(),
                    new Counts(0, 0, 0).plus(one.due(until) == What.NAMES, kept),
                    (a, b) -> new Counts(
                            a.names() + b.names(), a.everything() + b.everything(), a.keptBack() + b.keptBack()));
        }
        return counts;
    }

    /** Cases that are still here with their names, and what was counted of the others. */
    private Map<Integer, Long> years() {
        var years = new TreeMap<>(Mechanism.does(() -> closed.openedByYear(new ArrayList<>(removed.all()))));
        figures.openedByYear().forEach((year, count) -> years.merge(year, count, Long::sum));
        return years;
    }

    @Override
    @PreAuthorize("hasRole('SUPERVISOR')")
    public UUID proposeEarly(UUID request) {
        var row = requests.find(request).orElseThrow(Refused::noSuchCase).request();
        access.require(row.number(), Scope.FULL);
        fresh.require();
        journal.append(JournalEntry.of("keeping.early.proposed", row.number(), request.toString()));
        return approvals.propose(EarlyRemoval.proposal(row));
    }
}
