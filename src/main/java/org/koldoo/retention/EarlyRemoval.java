package org.koldoo.retention;

import java.time.Clock;
import java.util.Map;
import java.util.UUID;
import org.koldoo.approvals.ApprovedDeed;
import org.koldoo.approvals.Proposal;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseAccess;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.retention.CaseDates.What;
import org.springframework.stereotype.Component;

/**
 * Removal before its time because the person wishes it: two people, after the person was told what must be kept and why. The
 * journal keeps its numbers and the country its figures; everything else goes.
 */
@Component
class EarlyRemoval implements ApprovedDeed {

    static final String KIND = "retention.early";
    private static final String REQUEST = "request";

    private final DataRequestTable requests;
    private final CaseSight sight;
    private final CaseAccess access;
    private final RemovalCalendar calendar;
    private final Forgetting forgetting;
    private final FreshSignIn fresh;
    private final Journal journal;
    private final Clock clock;

    EarlyRemoval(
            DataRequestTable requests,
            CaseSight sight,
            CaseAccess access,
            RemovalCalendar calendar,
            Forgetting forgetting,
            FreshSignIn fresh,
            Journal journal,
            Clock clock) {
        this.requests = requests;
        this.sight = sight;
        this.access = access;
        this.calendar = calendar;
        this.forgetting = forgetting;
        this.fresh = fresh;
        this.journal = journal;
        this.clock = clock;
    }

    static Proposal proposal(DataRequest request) {
        return new Proposal(
                KIND,
                request.body(),
                Role.SUPERVISOR,
                request.number(),
                Map.of(REQUEST, request.id().toString()));
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** As the proposer, a supervisor of the owner who sees the case. */
    @Override
    public void check(Proposal proposal) {
        var request = request(proposal);
        sight.supervisor(request.number());
        if (request.identity() == DataRequest.Identity.NOT_YET) {
            throw new Refused("keeping.request.identity");
        }
        if (request.toldKept() == null) {
            throw new Refused("keeping.early.notTold");
        }
        if (calendar.of(request.number()).isEmpty()) {
            throw new Refused("keeping.open");
        }
        calendar.keptBack(request.number()).stream()
                .filter(code -> !code.equals("REQUEST") || others(request) > 0)
                .findFirst()
                .ifPresent(code -> {
                    throw new Refused("keeping.heldBack", code);
                });
    }

    @Override
    public void carryOut(Proposal proposal) {
        fresh.require();
        var request = request(proposal);
        var number = request.number();
        if (!requests.answer(
                request.id(),
                DataRequest.Outcome.DONE,
                null,
                CurrentActor.require().id(),
                clock.instant())) {
            throw new Refused("keeping.request.answered");
        }
        journal.append(JournalEntry.of(
                "keeping.request.answered",
                number,
                request.id().toString(),
                Map.of("kind", request.kind().name(), "outcome", DataRequest.Outcome.DONE.name())));
        forgetting.forget(number, What.EVERYTHING, "WISH");
    }

    /** Of a restricted case only who sees it, or who watches over all of them by number; nobody behind its wall. */
    @Override
    public boolean mayApprove(Proposal proposal, Actor approver) {
        var number = proposal.caseNumber();
        return number == null || access.mayHear(approver, number);
    }

    private DataRequest request(Proposal proposal) {
        var request = requests.find(UUID.fromString(proposal.content().getOrDefault(REQUEST, "")))
                .map(DataRequestTable.Row::request)
                .filter(one -> one.kind() == DataRequest.Kind.DELETION && one.open())
                .orElseThrow(() -> new Refused("keeping.request.answered"));
        if (!request.number().equals(proposal.caseNumber())) {
            throw Refused.noSuchCase();
        }
        return request;
    }

    private long others(DataRequest request) {
        return requests.of(request.number()).stream()
                .map(DataRequestTable.Row::request)
                .filter(one -> one.open() && !one.id().equals(request.id()))
                .count();
    }
}
