package org.koldoo.closure;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Cases;
import org.koldoo.cases.HelpUnderWay;
import org.koldoo.cases.Scope;
import org.koldoo.cases.SupportStanding;
import org.koldoo.cases.TasksInHand;
import org.koldoo.cases.Timeline;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
class ApprovedClosures implements Closures {

    private static final String TOPIC = "closure";
    private static final int LONGEST_TEXT = 10_000;

    private final ClosureProposals proposals;
    private final Cases cases;
    private final CaseAccess access;
    private final TasksInHand tasks;
    private final Procedures procedures;
    private final WorkItems workItems;
    private final ObjectProvider<HelpUnderWay> help;
    private final Timeline timeline;
    private final Journal journal;
    private final Vault vault;
    private final CodeLists codes;
    private final Clock clock;

    ApprovedClosures(
            ClosureProposals proposals,
            Cases cases,
            CaseAccess access,
            TasksInHand tasks,
            Procedures procedures,
            WorkItems workItems,
            ObjectProvider<HelpUnderWay> help,
            Timeline timeline,
            Journal journal,
            Vault vault,
            CodeLists codes,
            Clock clock) {
        this.proposals = proposals;
        this.cases = cases;
        this.access = access;
        this.tasks = tasks;
        this.procedures = procedures;
        this.workItems = workItems;
        this.help = help;
        this.timeline = timeline;
        this.journal = journal;
        this.vault = vault;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void start(CaseNumber number) {
        cases.hold(number);
        var head = cases.read(number);
        if (head.closed()) {
            throw new Refused("case.closed");
        }
        boolean running = workItems.ofCase(number).stream()
                .anyMatch(i -> i.open() && i.topic().equals(TOPIC));
        if (running) {
            throw new Refused("closure.running");
        }
        procedures.start(number, TOPIC, head.owner(), null);
    }

    @Override
    @Transactional
    public void propose(WorkItemRef task, String outcome, Proposal proposal) {
        var item = tasks.take(task, "proposeClosure");
        if (outcome.equals("READY")) {
            check(proposal);
            requireNoHelpUnderWay(item.caseNumber());
            keep(item.caseNumber(), proposal);
        }
        workItems.complete(item, outcome);
    }

    private void check(Proposal proposal) {
        if (!codes.knows("closure_reason", proposal.reason())) {
            throw new Refused("closure.reason");
        }
        if (proposal.note().isBlank()) {
            throw new Refused("closure.note");
        }
        tooLong(proposal.note());
    }

    /** Closing takes running referrals back: nobody's help ends so while the person is with them. */
    private void requireNoHelpUnderWay(CaseNumber number) {
        int helps = help.stream().mapToInt(port -> port.of(number)).sum();
        if (helps > 0) {
            throw new Refused("closure.helped", helps);
        }
    }

    private static void tooLong(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused("text.tooLong", LONGEST_TEXT);
        }
    }

    private void keep(CaseNumber number, Proposal proposal) {
        var id = UUID.randomUUID();
        proposals.saveAndFlush(new ClosureProposal(
                id,
                number,
                proposal,
                vault.sealNullable(ClosureProposal.place(number, id, "note"), proposal.note()),
                CurrentActor.require().id(),
                clock.instant()));
        tell(number, "closure.proposed", id, Map.of("reason", proposal.reason()));
    }

    @Override
    @Transactional
    public Optional<Proposal> proposed(CaseNumber number) {
        access.require(number, Scope.FULL);
        return waiting(number).map(p -> {
            journal.append(JournalEntry.of("closure.read", number, p.id().toString()));
            var note = vault.openNullable(ClosureProposal.place(number, p.id(), "note"), p.note());
            return new Proposal(p.reason(), note == null ? "" : note, p.toldHowToReturn());
        });
    }

    @Override
    @Transactional
    public void approve(WorkItemRef task, String outcome, String reasons) {
        var item = tasks.take(task, "approveClosure");
        var number = item.caseNumber();
        tooLong(reasons);
        if (outcome.equals("RETURNED") && reasons.isBlank()) {
            throw new Refused("closure.returnReasons");
        }
        if (outcome.equals("APPROVED")) {
            requireNoHelpUnderWay(number);
        }
        var proposal = waiting(number).orElseThrow(() -> new Refused("closure.none"));
        proposal.decide(
                outcome,
                vault.sealNullable(ClosureProposal.place(number, proposal.id(), "decision_reasons"), reasons),
                CurrentActor.require().id(),
                clock.instant());
        proposals.saveAndFlush(proposal);
        tell(number, "closure.decided", proposal.id(), Map.of("outcome", outcome, "reason", proposal.reason()));
        workItems.complete(item, outcome);
        if (outcome.equals("APPROVED")) {
            close(number, proposal.reason());
        }
    }

    /** Everything that still runs for the case ends with it; what was recorded stays. */
    private void close(CaseNumber number, String reason) {
        procedures.runsOf(number).reversed().stream()
                .filter(run -> run.endedAt() == null)
                .forEach(run -> procedures.stop(run.id(), "CASE_CLOSED"));
        cases.support(number, SupportStanding.ENDED);
        cases.close(number, reason);
    }

    @Override
    @Transactional
    public void reopen(CaseNumber number, String reason) {
        cases.hold(number);
        if (reason.isBlank()) {
            throw new Refused("closure.reopenReason");
        }
        var head = cases.read(number);
        if (!head.closed()) {
            throw new Refused("closure.notClosed");
        }
        if (head.withoutNames()) {
            throw new Refused("closure.withoutNames");
        }
        cases.reopen(number, "NEW_CONTACT");
        timeline.note(number, reason);
        cases.support(number, SupportStanding.ACTIVE);
        procedures.start(number, "nrm", head.owner(), null);
    }

    private Optional<ClosureProposal> waiting(CaseNumber number) {
        return proposals.findFirstByCaseNoAndDecisionIsNullOrderByProposedAtDesc(number.value());
    }

    private void tell(CaseNumber number, String code, UUID object, Map<String, String> facts) {
        timeline.add(number, Timeline.Kind.DECISION, code, facts);
        journal.append(JournalEntry.of(code, number, object.toString(), facts));
    }
}
