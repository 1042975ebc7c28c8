package org.koldoo.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Forgettable;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.cases.ClosedCases;
import org.koldoo.cases.ClosedCases.Closed;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.retention.CaseDates.What;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Vault;
import org.springframework.stereotype.Component;

/**
 * Lets go of one case in the running transaction: the facts that are counted are kept without the number, then every module
 * lets go, then the key is destroyed, so that what an old copy still holds cannot be read either.
 */
@Component
class Forgetting {

    private final ClosedCases cases;
    private final List<Forgettable> everybody;
    private final NamesRemoved removed;
    private final StatisticalCases figures;
    private final RemovalCalendar calendar;
    private final Vault vault;
    private final Journal journal;
    private final Clock clock;

    Forgetting(
            ClosedCases cases,
            List<Forgettable> everybody,
            NamesRemoved removed,
            StatisticalCases figures,
            RemovalCalendar calendar,
            Vault vault,
            Journal journal,
            Clock clock) {
        this.cases = cases;
        this.everybody = everybody;
        this.removed = removed;
        this.figures = figures;
        this.calendar = calendar;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    /**
     * @param why {@code PERIOD}, or {@code WISH} where the person asked for it
     * @throws Refused {@code keeping.open} of a case that is not closed, {@code keeping.heldBack} with the first reason
     */
    void forget(CaseNumber number, What what, String why) {
        Mechanism.does(() -> {
            var closed = cases.hold(number).orElseThrow(() -> new Refused("keeping.open"));
            var reasons = calendar.keptBack(number);
            if (!reasons.isEmpty()) {
                throw new Refused("keeping.heldBack", reasons.iterator().next());
            }
            boolean named = removed.find(number).isEmpty();
            if (named) {
                figures.insert(closed, cases.figures(number));
            }
            if (what == What.EVERYTHING) {
                everybody.forEach(one -> one.delete(number));
                vault.destroyKey(KeyOwner.of(number));
                journal.append(JournalEntry.of("keeping.deleted", number, number.value(), Map.of("why", why)));
            } else if (named) {
                removeNames(closed, why);
            }
        });
    }

    private void removeNames(Closed closed, String why) {
        var number = closed.number();
        var born = closed.age().treatedAsChild() ? cases.born(number).orElse(null) : null;
        everybody.forEach(one -> one.pseudonymise(number));
        removed.insert(number, clock.instant(), born);
        journal.append(JournalEntry.of("keeping.names.removed", number, number.value(), Map.of("why", why)));
    }
}
