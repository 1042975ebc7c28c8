package org.koldoo.retention;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class KeptPeriods implements Periods {

    private final PeriodTable table;
    private final FreshSignIn fresh;
    private final Journal journal;

    KeptPeriods(PeriodTable table, FreshSignIn fresh, Journal journal) {
        this.table = table;
        this.fresh = fresh;
        this.journal = journal;
    }

    @Override
    public List<Period> all() {
        return table.all();
    }

    @Override
    @PreAuthorize("hasRole('COORDINATOR')")
    public void change(String name, int amount, String source, LocalDate asOf, boolean verified) {
        var before = table.get(name);
        var now = new Period(name, amount, before.unit(), source.strip(), asOf, verified);
        now.check();
        var all = table.byName();
        all.put(name, now);
        inOrder(all, "case.names", "case.all");
        inOrder(all, "notIdentified.names", "notIdentified.all");
        inOrder(all, "notice.least", "notice");
        fresh.require();
        table.update(now);
        journal.append(JournalEntry.general(
                "keeping.period.changed",
                name,
                Map.of("before", String.valueOf(before.amount()), "now", String.valueOf(amount))));
    }

    private static void inOrder(Map<String, Period> all, String shorter, String longer) {
        var first = all.get(shorter);
        var second = all.get(longer);
        if (first != null && second != null && first.amount() > second.amount()) {
            throw new Refused("keeping.period.order");
        }
    }
}
