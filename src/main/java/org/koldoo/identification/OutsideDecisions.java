package org.koldoo.identification;

import java.time.Clock;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.Refused;
import org.koldoo.base.UserId;
import org.koldoo.cases.Timeline;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemClosed;
import org.koldoo.workflow.WorkItemState;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * A decision that another body told by letter, by telephone or in person has the same effect as one taken here. Silence never
 * decides against anybody (rule H4).
 */
@Component
class OutsideDecisions {

    private static final Set<String> FORMAL = Set.of("decideIdentification", "confirmNegative");

    private final IdentificationDecisions decisions;
    private final AppealRows appeals;
    private final StandingChanges standings;
    private final SealedContent content;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    OutsideDecisions(
            IdentificationDecisions decisions,
            AppealRows appeals,
            StandingChanges standings,
            SealedContent content,
            Timeline timeline,
            Journal journal,
            Clock clock) {
        this.decisions = decisions;
        this.appeals = appeals;
        this.standings = standings;
        this.content = content;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    @EventListener
    void on(WorkItemClosed closed) {
        var item = closed.item();
        if (item.state() == WorkItemState.ANSWERED_OUTSIDE) {
            if (FORMAL.contains(item.stepKey())) {
                decided(item);
            } else if (item.stepKey().equals("decideAppeal")) {
                appealed(item);
            }
        } else if (item.state() == WorkItemState.NO_ANSWER
                && (item.stepKey().equals("confirmNegative") || item.stepKey().equals("decideAppeal"))) {
            throw new Refused("decision.silence");
        }
    }

    private void decided(WorkItem item) {
        var id = UUID.randomUUID();
        var number = item.caseNumber();
        var decision = new NewDecision(outcome(item), false, Set.of(), Set.of(), Set.of(), "");
        var sealed = content.seal(
                IdentificationDecision.place(number, id),
                new IdentificationDecision.Content(Set.of(), Set.of(), Set.of(), ""));
        decisions.saveAndFlush(new IdentificationDecision(
                id,
                number,
                item.id().value(),
                IdentificationSteps.stageOf(item.stepKey()),
                decision,
                sealed,
                by(item),
                item.body(),
                true,
                clock.instant()));
        standings.apply(number, decision.outcome());
        tell(item, "decision.taken", id);
    }

    private void appealed(WorkItem item) {
        var number = item.caseNumber();
        var appeal = appeals.findFirstByCaseNoAndDecisionIsNullOrderByFiledAtDesc(number.value())
                .orElseThrow(() -> new Refused("appeal.none"));
        appeal.decide(outcome(item), null, item.body(), by(item), clock.instant());
        appeals.saveAndFlush(appeal);
        standings.apply(number, outcome(item));
        tell(item, "appeal.decided", appeal.id());
    }

    private static String outcome(WorkItem item) {
        return Objects.requireNonNull(item.outcome());
    }

    private static UserId by(WorkItem item) {
        return Objects.requireNonNull(item.completedBy());
    }

    private void tell(WorkItem item, String code, UUID object) {
        var facts = Map.of("outcome", outcome(item), "step", item.stepKey(), "outside", "true");
        timeline.add(item.caseNumber(), Timeline.Kind.DECISION, code, facts);
        journal.append(JournalEntry.of(code, item.caseNumber(), object.toString(), facts));
    }
}
