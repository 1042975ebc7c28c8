package org.koldoo.dataout;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.koldoo.approvals.Approvals;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.DeedOfCase;
import org.koldoo.cases.Scope;
import org.koldoo.dataout.Exports.State;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** A case with names leaves the program only when two agree; the second one need not see it. */
@Component
class IdentifiedExport implements ApprovedDeed {

    static final String KIND = "export.identified";

    private final ExportTable table;
    private final ObjectProvider<Approvals> approvals;
    private final CaseAccess access;
    private final Journal journal;
    private final Clock clock;

    IdentifiedExport(
            ExportTable table, ObjectProvider<Approvals> approvals, CaseAccess access, Journal journal, Clock clock) {
        this.table = table;
        this.approvals = approvals;
        this.access = access;
        this.journal = journal;
        this.clock = clock;
    }

    void ask(UUID id, CaseNumber number, String purpose) {
        // Taken when it is needed: the rule of two knows its deeds, of which this is one.
        approvals.getObject().propose(proposal(id, number, purpose));
    }

    Proposal proposal(UUID id, CaseNumber number, String purpose) {
        return new Proposal(
                KIND,
                CurrentActor.require().requireBody(),
                Role.SUPERVISOR,
                number,
                Map.of("export", id.toString(), "purpose", purpose));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        var actor = CurrentActor.require();
        access.scope(actor, DeedOfCase.number(proposal))
                .filter(Scope.FULL::equals)
                .orElseThrow(Refused::noSuchCase);
        var row = row(proposal);
        if (!row.by().equals(actor.id())) {
            throw Refused.noSuchCase();
        }
        if (row.entry().state() != State.WAITING) {
            throw new Refused("export.notReady");
        }
    }

    @Override
    public void carryOut(Proposal proposal) {
        var now = clock.instant();
        // The line is its asker's; whoever agrees sees no more of it than the proposal.
        var id = CurrentActor.as(Actor.SYSTEM, () -> {
            var row = row(proposal);
            table.agreed(row.entry().id(), now, now.plus(KeptExports.KEPT.multipliedBy(3)));
            return row.entry().id();
        });
        journal.append(JournalEntry.of("export.agreed", DeedOfCase.number(proposal), id.toString()));
    }

    @Override
    public boolean mayApprove(Proposal proposal, Actor approver) {
        return DeedOfCase.mayApprove(access, proposal, approver);
    }

    private ExportRow row(Proposal proposal) {
        var id = UUID.fromString(proposal.content().getOrDefault("export", ""));
        return table.find(id)
                .filter(row -> DeedOfCase.number(proposal).equals(row.entry().number()))
                .orElseThrow(Refused::noSuchCase);
    }
}
