package org.koldoo.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Scope;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItemState;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
class SentReferrals implements Referrals {

    private final ReferralRows rows;
    private final ReferralSending sending;
    private final ReferralAnswers answers;
    private final PhoneAttempts attempts;
    private final UnmetNeeds needs;
    private final CaseAccess access;
    private final WorkItems workItems;
    private final Procedures procedures;
    private final Journal journal;
    private final Vault vault;
    private final Clock clock;

    SentReferrals(
            ReferralRows rows,
            ReferralSending sending,
            ReferralAnswers answers,
            PhoneAttempts attempts,
            UnmetNeeds needs,
            CaseAccess access,
            WorkItems workItems,
            Procedures procedures,
            Journal journal,
            Vault vault,
            Clock clock) {
        this.rows = rows;
        this.sending = sending;
        this.answers = answers;
        this.attempts = attempts;
        this.needs = needs;
        this.access = access;
        this.workItems = workItems;
        this.procedures = procedures;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    @Override
    @Transactional
    public UUID send(NewReferral referral) {
        return sending.send(referral).id();
    }

    @Override
    @Transactional
    public void answer(WorkItemRef task, String outcome, @Nullable String declineReason) {
        var item = workItems.lock(task);
        answers.answered(about(item), outcome, declineReason, false);
        workItems.complete(item, outcome);
    }

    @Override
    @Transactional
    public void arrived(WorkItemRef task, String outcome) {
        var item = workItems.lock(task);
        answers.became(about(item), ReferralState.valueOf(outcome));
        workItems.complete(item, outcome);
    }

    @Override
    @Transactional
    public void served(WorkItemRef task, String outcome) {
        var item = workItems.lock(task);
        answers.became(about(item), ReferralState.valueOf(outcome));
        workItems.complete(item, outcome);
    }

    @Override
    @Transactional
    public void phoned(WorkItemRef task, String outcome) {
        var item = workItems.lock(task);
        var referral = about(item);
        attempts.save(
                new PhoneAttempt(referral.id(), outcome, CurrentActor.require().id(), clock.instant()));
        workItems.complete(item, outcome);
        if (outcome.equals("AGREED")) {
            closeForCentre(referral);
        }
        journal.append(JournalEntry.of(
                "referral.phoned", referral.number(), referral.id().toString(), java.util.Map.of("result", outcome)));
    }

    /** The centre agreed by telephone: its answer is closed for it, marked as such, and the centre may correct it. */
    private void closeForCentre(Referral referral) {
        var answer = workItems.ofCase(referral.number()).stream()
                .filter(i -> i.open()
                        && i.stepKey().equals("answerReferral")
                        && referral.id().equals(i.subject()))
                .findFirst();
        answers.answered(referral, "ACCEPTED", null, true);
        answer.ifPresent(
                open -> workItems.completeFor(workItems.lock(open.ref()), WorkItemState.ANSWERED_OUTSIDE, "ACCEPTED"));
    }

    @Override
    @Transactional
    public void goOn(WorkItemRef task, String outcome) {
        var item = workItems.lock(task);
        var referral = about(item);
        if (outcome.equals("UNMET_NEED")) {
            saveUnmet(referral.number(), referral.summary().service(), List.of("noAnswer"));
        }
        if (outcome.equals("REFER_ELSEWHERE") && referral.state().open()) {
            answers.became(referral, ReferralState.WITHDRAWN);
        }
        workItems.complete(item, outcome);
    }

    @Override
    @Transactional
    public void arranged(WorkItemRef task, String outcome) {
        var item = workItems.lock(task);
        if (outcome.equals("NO_PLACE")) {
            saveUnmet(item.caseNumber(), "SHELTER", List.of("noPlace"));
        }
        workItems.complete(item, outcome);
    }

    @Override
    @Transactional
    public void withdraw(UUID id) {
        var referral = rows.findById(id).orElseThrow(Refused::noSuchCase);
        access.require(referral.number(), Scope.FULL);
        answers.became(referral, ReferralState.WITHDRAWN);
        if (referral.run() != null) {
            procedures.stop(referral.run(), "WITHDRAWN");
        }
    }

    @Override
    @Transactional
    public List<ReferralSummary> ofCase(CaseNumber number) {
        access.require(number, Scope.FULL);
        return rows.findByCaseNoOrderBySentAtDesc(number.value()).stream()
                .map(Referral::summary)
                .toList();
    }

    @Override
    @Transactional
    public Optional<Asked> of(WorkItem item) {
        access.require(item.caseNumber(), Scope.STEP);
        if (item.subject() == null) {
            return Optional.empty();
        }
        return rows.findById(item.subject())
                .filter(r -> r.number().equals(item.caseNumber()))
                .map(r -> new Asked(r.summary(), message(r)));
    }

    private String message(Referral referral) {
        var text = vault.openNullable(Referral.place(referral.number(), referral.id()), referral.message());
        return text == null ? "" : text;
    }

    @Override
    @Transactional
    public void unmet(CaseNumber number, String service, List<String> misfits) {
        access.require(number, Scope.FULL);
        saveUnmet(number, service, misfits);
    }

    private void saveUnmet(CaseNumber number, String service, List<String> misfits) {
        var need = needs.save(new UnmetNeed(number, service, misfits, CurrentActor.require(), clock.instant()));
        journal.append(
                JournalEntry.of("need.unmet", number, need.id().toString(), java.util.Map.of("service", service)));
    }

    private Referral about(WorkItem item) {
        return Optional.ofNullable(item.subject())
                .flatMap(rows::findById)
                .filter(r -> r.number().equals(item.caseNumber()))
                .orElseThrow(Refused::noSuchCase);
    }
}
