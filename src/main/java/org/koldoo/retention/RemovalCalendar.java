package org.koldoo.retention;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeepsBack;
import org.koldoo.base.Mechanism;
import org.koldoo.cases.ClosedCases;
import org.koldoo.cases.ClosedCases.Closed;
import org.koldoo.cases.Standing;
import org.springframework.stereotype.Component;

/**
 * When closed cases go. Counted anew each time from when the case was closed and from the periods of the day, so that a case
 * that was opened again and a period that was changed need nobody to remember them.
 */
@Component
class RemovalCalendar {

    static final ZoneId HERE = ZoneId.of("Asia/Bishkek");

    private final ClosedCases closed;
    private final PeriodTable periods;
    private final NamesRemoved removed;
    private final List<KeepsBack> reasons;

    RemovalCalendar(ClosedCases closed, PeriodTable periods, NamesRemoved removed, List<KeepsBack> reasons) {
        this.closed = closed;
        this.periods = periods;
        this.removed = removed;
        this.reasons = reasons;
    }

    /** Of all closed cases, without asking what keeps them back. */
    List<CaseDates> all() {
        return Mechanism.does(() -> {
            var byName = periods.byName();
            return closed.all().stream()
                    .map(one -> dates(one, byName, Set.of()))
                    .toList();
        });
    }

    /** Empty where the case is open or not there. */
    Optional<CaseDates> of(CaseNumber number) {
        return Mechanism.does(() -> closed.find(number).map(this::dates));
    }

    /** With what keeps it back now. */
    CaseDates dates(Closed one) {
        return Mechanism.does(() -> dates(one, periods.byName(), keptBack(one.number())));
    }

    Set<String> keptBack(CaseNumber number) {
        var codes = new TreeSet<String>();
        Mechanism.does(() -> reasons.forEach(port -> port.reason(number).ifPresent(codes::add)));
        return codes;
    }

    private CaseDates dates(Closed one, Map<String, Period> byName, Set<String> keptBack) {
        var kind = one.standing() == Standing.NOT_IDENTIFIED ? "notIdentified" : "case";
        var closedOn = one.closedAt().atZone(HERE).toLocalDate();
        var names = get(byName, kind + ".names").after(closedOn);
        var everything = get(byName, kind + ".all").after(closedOn);
        var gone = removed.find(one.number());
        String until = null;
        if (one.age() == null) {
            var known = gone.isPresent() ? Optional.ofNullable(gone.get().born()) : closed.born(one.number());
            // Of whom nothing is known might have been born on the day of the first contact.
            var grown = get(byName, "child.age")
                    .after(known.orElse(one.openedAt().atZone(HERE).toLocalDate()));
            if (grown.isAfter(names)) {
                until = known.isPresent() ? "CHILD" : "CHILD_AGE_UNKNOWN";
                names = grown;
            }
            everything = later(everything, grown);
        }
        return new CaseDates(
                one.number(),
                one.owner(),
                one.restricted(),
                gone.isPresent() ? null : names,
                everything,
                until,
                keptBack);
    }

    private static Period get(Map<String, Period> byName, String name) {
        var period = byName.get(name);
        if (period == null) {
            throw new IllegalStateException("No period " + name);
        }
        return period;
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
