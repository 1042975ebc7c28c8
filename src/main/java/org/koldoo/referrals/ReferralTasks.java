package org.koldoo.referrals;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.TasksInHand;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.springframework.stereotype.Component;

/** What sender and receiver do about a referral, task by task. */
@Component
class ReferralTasks {

    private static final int LONGEST_MISFITS = 200;

    private final ReferralRows rows;
    private final ReferralAnswers answers;
    private final UnmetNeeds needs;
    private final TasksInHand tasks;
    private final WorkItems workItems;
    private final CodeLists codes;
    private final Journal journal;
    private final Clock clock;

    ReferralTasks(
            ReferralRows rows,
            ReferralAnswers answers,
            UnmetNeeds needs,
            TasksInHand tasks,
            WorkItems workItems,
            CodeLists codes,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.answers = answers;
        this.needs = needs;
        this.tasks = tasks;
        this.workItems = workItems;
        this.codes = codes;
        this.journal = journal;
        this.clock = clock;
    }

    void answer(WorkItemRef task, String outcome, @Nullable String declineReason) {
        var item = tasks.take(task, "answerReferral");
        var referral = about(item);
        answers.answered(referral, outcome, declineReason, !item.body().equals(referral.receiver()));
        workItems.complete(item, outcome);
    }

    void become(WorkItemRef task, String stepKey, String outcome) {
        var item = tasks.take(task, stepKey);
        answers.became(about(item), state(outcome));
        workItems.complete(item, outcome);
    }

    static ReferralState state(String outcome) {
        return switch (outcome) {
            case "ARRIVED" -> ReferralState.ARRIVED;
            case "DID_NOT_COME" -> ReferralState.DID_NOT_COME;
            case "SERVED" -> ReferralState.SERVED;
            case "NOT_SERVED" -> ReferralState.NOT_SERVED;
            default -> throw new Refused("workitem.outcome");
        };
    }

    void goOn(WorkItemRef task, String outcome) {
        var item = tasks.take(task, "chaseReferral", "resolveReferral");
        var referral = about(item);
        if (outcome.equals("UNMET_NEED")) {
            unmet(referral.number(), referral.service(), List.of("noAnswer"));
        }
        if (outcome.equals("REFER_ELSEWHERE") && referral.state().open()) {
            answers.became(referral, ReferralState.WITHDRAWN);
        }
        workItems.complete(item, outcome);
    }

    void arranged(WorkItemRef task, String outcome) {
        var item = tasks.take(task, "arrangePlacement", "arrangeServices");
        if (outcome.equals("NO_PLACE")) {
            unmet(item.caseNumber(), "SHELTER", List.of("noPlace"));
        }
        workItems.complete(item, outcome);
    }

    /** Records a need that nobody could meet; the caller has checked access. */
    void unmet(CaseNumber number, String service, List<String> misfits) {
        if (!codes.knows("service", service) || String.join(" ", misfits).length() > LONGEST_MISFITS) {
            throw new Refused("code.unknown");
        }
        var need = needs.save(new UnmetNeed(number, service, misfits, CurrentActor.require(), clock.instant()));
        journal.append(JournalEntry.of("need.unmet", number, need.id().toString(), Map.of("service", service)));
    }

    Referral about(WorkItem item) {
        return Optional.ofNullable(item.subject())
                .flatMap(rows::findById)
                .filter(referral -> referral.number().equals(item.caseNumber()))
                .orElseThrow(Refused::noSuchCase);
    }
}
