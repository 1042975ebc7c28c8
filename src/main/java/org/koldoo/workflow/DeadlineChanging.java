package org.koldoo.workflow;

import java.time.LocalDate;
import java.util.Map;
import java.util.TreeMap;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Deadlines.Parameter;
import org.koldoo.workflow.Deadlines.Unit;
import org.springframework.stereotype.Component;

/**
 * Another length for a deadline. Tables of deadlines also say how soon an emergency access is reviewed and when somebody is
 * reminded of an ending consent, so two people agree on it, as on a procedure.
 */
@Component
class DeadlineChanging implements ApprovedDeed {

    static final String KIND = "deadline.change";

    private final DeadlineTable table;
    private final DeadlineRules rules;
    private final DeadlinePage page;
    private final Journal journal;

    DeadlineChanging(DeadlineTable table, DeadlineRules rules, DeadlinePage page, Journal journal) {
        this.table = table;
        this.rules = rules;
        this.page = page;
        this.journal = journal;
    }

    /** An administrator of the body whose deadline it is approves it; of the country's one of the installation. */
    static Proposal proposal(Parameter now, int amount, Unit unit, String source, LocalDate asOf, boolean verified) {
        var content = new TreeMap<String, String>();
        content.put("deadline", now.name());
        content.put("amount", String.valueOf(amount));
        content.put("was.amount", String.valueOf(now.amount()));
        content.put("unit", unit.name());
        content.put("was.unit", now.unit().name());
        content.put("source", source.strip());
        content.put("asOf", asOf.toString());
        content.put("verified", String.valueOf(verified));
        return new Proposal(KIND, now.body(), Role.ADMIN, null, content);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        var name = value(proposal, "deadline");
        var now = table.find(name);
        if (!DeadlineRules.mayChange(now.map(Parameter::body).orElse(null))) {
            throw new Refused("deadline.notYours");
        }
        var before = now.orElseThrow(() -> new Refused("deadline.unknown", name));
        rules.check(amount(proposal), unit(proposal), value(proposal, "source"), asOf(proposal));
        if (!String.valueOf(before.amount()).equals(value(proposal, "was.amount"))
                || !before.unit().name().equals(value(proposal, "was.unit"))) {
            throw new Refused("deadline.changedMeanwhile");
        }
    }

    @Override
    public void carryOut(Proposal proposal) {
        var name = value(proposal, "deadline");
        var before = table.find(name).orElseThrow(() -> new Refused("deadline.unknown", name));
        table.update(new Parameter(
                name,
                before.label(),
                amount(proposal),
                unit(proposal),
                value(proposal, "source"),
                asOf(proposal),
                Boolean.parseBoolean(value(proposal, "verified"))));
        page.forget();
        journal.append(JournalEntry.general(
                "deadline.changed",
                name,
                Map.of(
                        "before",
                        before.amount() + " " + before.unit(),
                        "now",
                        value(proposal, "amount") + " " + value(proposal, "unit"))));
    }

    private static int amount(Proposal proposal) {
        return Integer.parseInt(value(proposal, "amount"));
    }

    private static Unit unit(Proposal proposal) {
        return Unit.valueOf(value(proposal, "unit"));
    }

    private static LocalDate asOf(Proposal proposal) {
        return LocalDate.parse(value(proposal, "asOf"));
    }

    private static String value(Proposal proposal, String key) {
        return proposal.content().getOrDefault(key, "");
    }
}
