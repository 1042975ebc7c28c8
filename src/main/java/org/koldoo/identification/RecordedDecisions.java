package org.koldoo.identification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CodeLists;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.Cases;
import org.koldoo.cases.TasksInHand;
import org.koldoo.cases.Timeline;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
class RecordedDecisions implements Decisions {

    private static final Set<String> WITHOUT_REASONS = Set.of("PRESUMED", "IDENTIFIED", "READY");
    private static final Set<String> METHODS = Set.of("DOCUMENT", "INTERVIEW", "MEDICAL_LAST_RESORT");
    private static final int LONGEST_REASONS = 10_000;

    private final IdentificationDecisions rows;
    private final AgeAssessments ages;
    private final StandingChanges standings;
    private final SealedContent content;
    private final Cases cases;
    private final TasksInHand tasks;
    private final WorkItems workItems;
    private final Timeline timeline;
    private final Journal journal;
    private final CodeLists codes;
    private final Clock clock;

    RecordedDecisions(
            IdentificationDecisions rows,
            AgeAssessments ages,
            StandingChanges standings,
            SealedContent content,
            Cases cases,
            TasksInHand tasks,
            WorkItems workItems,
            Timeline timeline,
            Journal journal,
            CodeLists codes,
            Clock clock) {
        this.rows = rows;
        this.ages = ages;
        this.standings = standings;
        this.content = content;
        this.cases = cases;
        this.tasks = tasks;
        this.workItems = workItems;
        this.timeline = timeline;
        this.journal = journal;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void decide(WorkItemRef task, NewDecision decision) {
        var item = tasks.take(task, IdentificationSteps.DECISIONS);
        if (decision.reasons().isEmpty() && !WITHOUT_REASONS.contains(decision.outcome())) {
            throw new Refused("decision.reasons");
        }
        tooLong(decision.reasons());
        known("palermo_act", decision.act());
        known("palermo_means", decision.means());
        known("exploitation", decision.purpose());
        save(item, decision);
        standings.apply(item.caseNumber(), decision.outcome());
        workItems.complete(item, decision.outcome());
    }

    private void save(WorkItem item, NewDecision decision) {
        var id = UUID.randomUUID();
        var number = item.caseNumber();
        var actor = CurrentActor.require();
        var sealed = content.seal(
                IdentificationDecision.place(number, id),
                new IdentificationDecision.Content(
                        decision.act(), decision.means(), decision.purpose(), decision.reasons()));
        rows.saveAndFlush(new IdentificationDecision(
                id,
                number,
                item.id().value(),
                IdentificationSteps.stageOf(item.stepKey()),
                decision,
                sealed,
                actor.id(),
                actor.requireBody(),
                false,
                clock.instant()));
        tell(number, "decision.taken", id, Map.of("outcome", decision.outcome(), "step", item.stepKey()));
    }

    @Override
    @Transactional
    public void assessAge(WorkItemRef task, String outcome, String method, String reasons) {
        var item = tasks.take(task, "assessAge");
        var number = item.caseNumber();
        tooLong(reasons);
        if (!METHODS.contains(method)) {
            throw new Refused("code.unknown");
        }
        var id = UUID.randomUUID();
        ages.saveAndFlush(new AgeAssessment(
                id,
                number,
                item.id().value(),
                method,
                outcome,
                content.sealText(AgeAssessment.place(number, id), reasons),
                CurrentActor.require().id(),
                clock.instant()));
        var ageClass = switch (outcome) {
            case "CHILD" -> AgeClass.CHILD;
            case "ADULT" -> AgeClass.ADULT;
            default -> AgeClass.UNKNOWN_MAY_BE_CHILD;
        };
        cases.change(number, Map.of(CaseField.AGE_CLASS, ageClass.name()));
        tell(number, "age.assessed", id, Map.of("outcome", outcome));
        workItems.complete(item, outcome);
    }

    private void tell(CaseNumber number, String code, UUID object, Map<String, String> facts) {
        timeline.add(number, Timeline.Kind.DECISION, code, facts);
        journal.append(JournalEntry.of(code, number, object.toString(), facts));
    }

    private void known(String list, Set<String> chosen) {
        if (!chosen.stream().allMatch(code -> codes.knows(list, code))) {
            throw new Refused("code.unknown");
        }
    }

    private static void tooLong(String reasons) {
        if (reasons.length() > LONGEST_REASONS) {
            throw new Refused("text.tooLong", LONGEST_REASONS);
        }
    }

    @Override
    @Transactional
    public List<DecisionRecord> of(CaseNumber number) {
        if (!tasks.reads(number, IdentificationSteps.DECIDING)) {
            throw Refused.noSuchCase();
        }
        journal.append(JournalEntry.of("decision.listed", number, number.value()));
        return rows.findByCaseNoOrderByDecidedAtDesc(number.value()).stream()
                .map(d -> d.read(content))
                .toList();
    }
}
