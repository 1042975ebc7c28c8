package org.koldoo.referrals;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Consents;
import org.koldoo.cases.Scope;
import org.koldoo.cases.TasksInHand;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class SentReferrals implements Referrals {

    private final ReferralRows rows;
    private final ReferralSending sending;
    private final ReferralTasks tasks;
    private final PhoneCalls calls;
    private final ReferralAnswers answers;
    private final TasksInHand hand;
    private final CaseAccess access;
    private final Procedures procedures;
    private final Journal journal;
    private final Vault vault;

    SentReferrals(
            ReferralRows rows,
            ReferralSending sending,
            ReferralTasks tasks,
            PhoneCalls calls,
            ReferralAnswers answers,
            TasksInHand hand,
            CaseAccess access,
            Procedures procedures,
            Journal journal,
            Vault vault) {
        this.rows = rows;
        this.sending = sending;
        this.tasks = tasks;
        this.calls = calls;
        this.answers = answers;
        this.hand = hand;
        this.access = access;
        this.procedures = procedures;
        this.journal = journal;
        this.vault = vault;
    }

    @Override
    public UUID send(NewReferral referral) {
        return sending.send(referral).id();
    }

    @Override
    public UUID send(NewReferral referral, Consents.BasisKind basis, String reason, boolean knowing) {
        return sending.send(referral, basis, reason, knowing).id();
    }

    @Override
    public void answer(WorkItemRef task, String outcome, @Nullable String declineReason) {
        tasks.answer(task, outcome, declineReason);
    }

    @Override
    public void arrived(WorkItemRef task, String outcome) {
        tasks.become(task, "confirmArrival", outcome);
    }

    @Override
    public void served(WorkItemRef task, String outcome) {
        tasks.become(task, "confirmService", outcome);
    }

    @Override
    public void phoned(WorkItemRef task, String outcome, String who, @Nullable String declineReason) {
        calls.phoned(task, outcome, who, declineReason);
    }

    @Override
    public void notAgreed(WorkItemRef task, @Nullable String declineReason) {
        calls.notAgreed(task, declineReason);
    }

    @Override
    public void goOn(WorkItemRef task, String outcome) {
        tasks.goOn(task, outcome);
    }

    @Override
    public void arranged(WorkItemRef task, String outcome) {
        tasks.arranged(task, outcome);
    }

    @Override
    public void withdraw(UUID id) {
        var referral = rows.findById(id).orElseThrow(Refused::noSuchCase);
        access.require(referral.number(), Scope.FULL);
        answers.became(referral, ReferralState.WITHDRAWN);
        if (referral.run() != null) {
            procedures.stop(referral.run(), "WITHDRAWN");
        }
    }

    @Override
    public void ended(UUID id) {
        var referral = rows.findById(id).orElseThrow(Refused::noSuchCase);
        access.require(referral.number(), Scope.FULL);
        answers.became(referral, ReferralState.ENDED);
    }

    @Override
    public List<ReferralSummary> ofCase(CaseNumber number) {
        access.require(number, Scope.FULL);
        journal.append(JournalEntry.of("referral.listed", number, number.value()));
        return rows.findByCaseNoOrderBySentAtDesc(number.value()).stream()
                .map(Referral::summary)
                .toList();
    }

    @Override
    public Optional<Asked> of(WorkItem asked) {
        var item = hand.readable(asked.id());
        return Optional.ofNullable(item.subject())
                .flatMap(rows::findById)
                .filter(referral -> referral.number().equals(item.caseNumber()))
                .map(this::opened);
    }

    private Asked opened(Referral referral) {
        journal.append(JournalEntry.of(
                "referral.read",
                referral.number(),
                referral.id().toString(),
                Map.of("state", referral.state().name())));
        var text = vault.openNullable(Referral.place(referral.number(), referral.id()), referral.message());
        return new Asked(referral.summary(), text == null ? "" : text);
    }

    @Override
    public void unmet(CaseNumber number, String service, List<String> misfits) {
        access.require(number, Scope.FULL);
        tasks.unmet(number, service, misfits);
    }
}
