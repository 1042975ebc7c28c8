package org.koldoo.documents;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.approvals.Approvals;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Cases;
import org.koldoo.cases.DeedOfCase;
import org.koldoo.cases.Scope;
import org.koldoo.cases.Timeline;
import org.koldoo.documents.Documents.Entry;
import org.koldoo.documents.Documents.State;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Removing a document: the first person closes it at once, the second one lets it be destroyed. */
@Component
class DocumentRemoval implements ApprovedDeed {

    static final String KIND = "document.remove";

    private final DocumentTable table;
    private final ObjectProvider<Approvals> approvals;
    private final CaseAccess access;
    private final Cases cases;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    DocumentRemoval(
            DocumentTable table,
            ObjectProvider<Approvals> approvals,
            CaseAccess access,
            Cases cases,
            Timeline timeline,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.approvals = approvals;
        this.access = access;
        this.cases = cases;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    void ask(DocumentRow row, String reason) {
        // Taken when it is needed: the rule of two knows its deeds, of which this is one.
        approvals.getObject().propose(close(row, reason));
    }

    /** Closes it, and says what the second person is asked. */
    Proposal close(DocumentRow row, String reason) {
        var number = row.number();
        var id = row.entry().id();
        table.toRemove(id, reason, CurrentActor.require().id(), clock.instant());
        journal.append(JournalEntry.of("document.closed", number, id.toString(), Map.of("reason", reason)));
        var head = Optional.ofNullable(cases.heads(List.of(number)).get(number)).orElseThrow(Refused::noSuchCase);
        return new Proposal(
                KIND,
                head.owner(),
                Role.SUPERVISOR,
                number,
                Map.of(
                        "document", id.toString(),
                        "documentKind", row.entry().kind().name(),
                        "reason", reason));
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public void check(Proposal proposal) {
        var number = DeedOfCase.number(proposal);
        access.scope(CurrentActor.require(), number).filter(Scope.FULL::equals).orElseThrow(Refused::noSuchCase);
        if (row(proposal).entry().state() != State.TO_REMOVE) {
            throw new Refused("document.gone");
        }
    }

    @Override
    public void carryOut(Proposal proposal) {
        var number = DeedOfCase.number(proposal);
        // Who stands in for a body without a second person does not see the case, and does not get to.
        var entry = CurrentActor.as(Actor.SYSTEM, () -> removed(proposal));
        journal.append(JournalEntry.of(
                "document.removed",
                number,
                entry.id().toString(),
                Map.of("reason", proposal.content().getOrDefault("reason", ""))));
        timeline.add(
                number,
                Timeline.Kind.DOCUMENT,
                "document.removed",
                Map.of("document", entry.kind().name()));
    }

    private Entry removed(Proposal proposal) {
        var entry = row(proposal).entry();
        table.remove(entry.id(), clock.instant());
        return entry;
    }

    @Override
    public boolean mayApprove(Proposal proposal, Actor approver) {
        return DeedOfCase.mayApprove(access, proposal, approver);
    }

    private DocumentRow row(Proposal proposal) {
        var id = UUID.fromString(proposal.content().getOrDefault("document", ""));
        return table.find(DeedOfCase.number(proposal), id).orElseThrow(Refused::noSuchCase);
    }
}
