package org.koldoo.approvals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.koldoo.approvals.Decided.Outcome;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.FreshSignIn;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
@Transactional
class KeptApprovals implements Approvals {

    private static final Duration SHOWN = Duration.ofDays(21);
    private static final int LONGEST_REASON = 1000;

    private final ProposalTable table;
    private final Circle circle;
    private final Journal journal;
    private final Alerts alerts;
    private final ObjectProvider<FreshSignIn> proof;
    private final Clock clock;

    KeptApprovals(
            ProposalTable table,
            Circle circle,
            Journal journal,
            Alerts alerts,
            ObjectProvider<FreshSignIn> proof,
            Clock clock) {
        this.table = table;
        this.circle = circle;
        this.journal = journal;
        this.alerts = alerts;
        this.proof = proof;
        this.clock = clock;
    }

    @Override
    public UUID propose(Proposal proposal) {
        proof.getObject().require();
        var me = CurrentActor.require();
        circle.deed(proposal).check(proposal);
        if (whoMayApprove(proposal).isEmpty()) {
            throw new Refused("approval.nobody");
        }
        return keep(proposal, me);
    }

    private UUID keep(Proposal proposal, Actor me) {
        var digest = ProposalDigest.of(proposal, me.id());
        for (var before : table.waitingOf(me.id())) {
            if (before.digest().equals(digest)) {
                return before.id();
            }
        }
        var kept = new KeptProposal(UUID.randomUUID(), proposal, digest, me.id(), now(), false);
        table.insert(kept, Circle.above(proposal));
        tell("approval.proposed", kept);
        return kept.id();
    }

    @Override
    public boolean proposeOrDo(Proposal proposal) {
        if (!whoMayApprove(proposal).isEmpty()) {
            propose(proposal);
            return true;
        }
        proof.getObject().require();
        var deed = circle.deed(proposal);
        deed.check(proposal);
        boolean waits = circle.emptiedLately(proposal)
                || circle.concernsThemAll(proposal, CurrentActor.require().id());
        if (waits) {
            keep(proposal, CurrentActor.require());
        } else {
            var digest = ProposalDigest.of(proposal, CurrentActor.require().id());
            journal.append(JournalEntry.general("approval.alone", proposal.kind(), Map.of("sha256", digest)));
            deed.carryOut(proposal);
        }
        alerts.raise(new NewAlert(
                waits ? "approval.emptied" : "approval.alone",
                null,
                Set.of(NewAlert.Recipient.oversight()),
                Map.of("kind", proposal.kind())));
        return waits;
    }

    @Override
    public List<UserId> whoMayApprove(Proposal proposal) {
        return circle.of(proposal, CurrentActor.require().id(), false).stream()
                .map(Actor::id)
                .toList();
    }

    @Override
    public List<Waiting> forMe() {
        var me = CurrentActor.require();
        return holds(me).map(kept -> waiting(kept, me)).toList();
    }

    @Override
    public int countForMe() {
        var me = CurrentActor.require();
        return table.anyWaits(me.roles(), me.id()) ? (int) holds(me).count() : 0;
    }

    private Stream<KeptProposal> holds(Actor me) {
        return table.waiting(me.roles(), circle.bodiesOf(me)).stream().filter(kept -> circle.holds(kept, me.id()));
    }

    @Override
    public List<Waiting> ofMine() {
        var me = CurrentActor.require();
        return table.waitingOf(me.id()).stream().map(kept -> waiting(kept, me)).toList();
    }

    @Override
    public List<Decided> decidedOfMine() {
        return table.decidedOf(CurrentActor.require().id(), now().minus(SHOWN));
    }

    @Override
    public void approve(UUID id, String digest) {
        proof.getObject().require();
        var me = CurrentActor.require();
        var kept = toDecide(id, me);
        if (!kept.digest().equals(digest) || !kept.untouched()) {
            throw new Refused("approval.changed");
        }
        var deed = circle.deed(kept.proposal());
        var proposer = circle.now(kept.by()).orElseThrow(() -> new Refused("approval.proposerGone"));
        CurrentActor.as(proposer, () -> deed.check(kept.proposal()));
        table.decide(id, Outcome.DONE, me.id(), now(), null);
        tell("approval.approved", kept);
        deed.carryOut(kept.proposal());
    }

    @Override
    public void decline(UUID id, String reason) {
        var me = CurrentActor.require();
        var kept = toDecide(id, me);
        if (reason.isBlank() || reason.strip().length() > LONGEST_REASON) {
            throw new Refused("approval.reason", LONGEST_REASON);
        }
        table.decide(id, Outcome.DECLINED, me.id(), now(), reason.strip());
        tell("approval.declined", kept);
        alerts.raise(new NewAlert(
                "approval.declined",
                null,
                Set.of(NewAlert.Recipient.person(kept.by())),
                Map.of("kind", kept.proposal().kind())));
    }

    @Override
    public void withdraw(UUID id) {
        var me = CurrentActor.require();
        var kept =
                table.lock(id).filter(it -> it.by().equals(me.id())).orElseThrow(() -> new Refused("approval.unknown"));
        table.decide(id, Outcome.WITHDRAWN, me.id(), now(), null);
        tell("approval.withdrawn", kept);
    }

    /** What is none of theirs is answered like what does not exist. */
    private KeptProposal toDecide(UUID id, Actor me) {
        var kept = table.lock(id).orElseThrow(() -> new Refused("approval.unknown"));
        if (kept.by().equals(me.id())) {
            throw new Refused("approval.own");
        }
        if (!circle.holds(kept, me.id())) {
            throw new Refused(circle.sameHuman(kept.by(), me.id()) ? "approval.own" : "approval.unknown");
        }
        return kept;
    }

    private static Waiting waiting(KeptProposal kept, Actor reader) {
        return new Waiting(
                kept.id(),
                kept.proposal(),
                kept.digest(),
                kept.by(),
                kept.since(),
                Circle.standsIn(kept.proposal(), reader));
    }

    private void tell(String action, KeptProposal kept) {
        var proposal = kept.proposal();
        journal.append(new JournalEntry(
                action,
                proposal.caseNumber(),
                kept.id().toString(),
                Map.of("kind", proposal.kind(), "sha256", kept.digest())));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
