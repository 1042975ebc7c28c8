package org.koldoo.retention;

import java.time.LocalDate;
import java.util.Map;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;

/** A shorter period removes more, so the coordinator changes one together with those who watch over data protection. */
@Component
class PeriodDeed implements ApprovedDeed {

    static final String KIND = "retention.period";

    private final PeriodTable table;
    private final Journal journal;

    PeriodDeed(PeriodTable table, Journal journal) {
        this.table = table;
        this.journal = journal;
    }

    Proposal proposal(String name, int amount, String source, LocalDate asOf, boolean verified) {
        return new Proposal(
                KIND,
                null,
                Role.OVERSIGHT,
                null,
                Map.of(
                        "period", name,
                        "amount", String.valueOf(amount),
                        "was.amount", String.valueOf(table.get(name).amount()),
                        "source", source.strip(),
                        "asOf", asOf.toString(),
                        "verified", String.valueOf(verified)));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        if (!CurrentActor.require().has(Role.COORDINATOR)) {
            throw new Refused("keeping.period.notYours");
        }
        var now = wanted(proposal);
        now.check();
        if (table.get(now.name()).amount() != Integer.parseInt(value(proposal, "was.amount"))) {
            throw new Refused("approval.changed");
        }
        var all = table.byName();
        all.put(now.name(), now);
        inOrder(all, "case.names", "case.all");
        inOrder(all, "notIdentified.names", "notIdentified.all");
        inOrder(all, "notice.least", "notice");
    }

    @Override
    public void carryOut(Proposal proposal) {
        var now = wanted(proposal);
        table.update(now);
        journal.append(JournalEntry.general(
                "keeping.period.changed",
                now.name(),
                Map.of("before", value(proposal, "was.amount"), "now", String.valueOf(now.amount()))));
    }

    private Period wanted(Proposal proposal) {
        var before = table.get(value(proposal, "period"));
        return new Period(
                before.name(),
                Integer.parseInt(value(proposal, "amount")),
                before.unit(),
                value(proposal, "source"),
                LocalDate.parse(value(proposal, "asOf")),
                Boolean.parseBoolean(value(proposal, "verified")));
    }

    private static String value(Proposal proposal, String name) {
        return proposal.content().getOrDefault(name, "");
    }

    private static void inOrder(Map<String, Period> all, String shorter, String longer) {
        var first = all.get(shorter);
        var second = all.get(longer);
        if (first != null && second != null && first.amount() > second.amount()) {
            throw new Refused("keeping.period.order");
        }
    }
}
