package org.koldoo.identification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Scope;
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
class RecordedScreenings implements Screenings {

    /** Besides the owner, whoever goes on with the conversation or decides now. */
    private static final String[] FOR_READERS = {"screening", "decideIdentification", "confirmNegative", "decideAppeal"
    };

    private final ScreeningRows rows;
    private final ScreeningAdviser adviser;
    private final SealedContent content;
    private final Cases cases;
    private final CaseAccess access;
    private final TasksInHand tasks;
    private final WorkItems workItems;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    RecordedScreenings(
            ScreeningRows rows,
            ScreeningAdviser adviser,
            SealedContent content,
            Cases cases,
            CaseAccess access,
            TasksInHand tasks,
            WorkItems workItems,
            Timeline timeline,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.adviser = adviser;
        this.content = content;
        this.cases = cases;
        this.access = access;
        this.tasks = tasks;
        this.workItems = workItems;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void complete(WorkItemRef task, NewScreening made) {
        var item = tasks.take(task, "screening");
        var head = cases.heads(List.of(item.caseNumber())).get(item.caseNumber());
        if (head == null) {
            throw Refused.noSuchCase();
        }
        var advice = adviser.advise(made.profile(), head.child(), made.act(), made.answers());
        ScreeningRules.check(made, advice);
        save(item, made, head.child(), advice);
        workItems.complete(item, made.conclusion());
    }

    private void save(WorkItem item, NewScreening made, boolean treatedAsChild, Advice advice) {
        var id = UUID.randomUUID();
        var number = item.caseNumber();
        var actor = CurrentActor.require();
        rows.saveAndFlush(new Screening(
                id,
                number,
                item.id().value(),
                made,
                treatedAsChild,
                advice,
                ScreeningRules.againstAdvice(made, advice),
                content.seal(Screening.place(number, id, "answers"), made.answers()),
                content.sealText(Screening.place(number, id, "reasons"), made.reasons()),
                actor.id(),
                actor.requireBody(),
                clock.instant()));
        var facts = Map.of("advice", advice.result().name(), "conclusion", made.conclusion());
        timeline.add(number, Timeline.Kind.DECISION, "screening.made", facts);
        journal.append(JournalEntry.of("screening.made", number, id.toString(), facts));
    }

    @Override
    @Transactional
    public Optional<ScreeningRecord> latest(CaseNumber number) {
        if (!tasks.reads(number, FOR_READERS)) {
            throw Refused.noSuchCase();
        }
        var latest = rows.findFirstByCaseNoOrderByScreenedAtDesc(number.value()).map(s -> s.read(content));
        latest.ifPresent(s -> journal.append(JournalEntry.of("screening.read", number, s.id().toString())));
        return latest;
    }

    @Override
    @Transactional
    public List<ScreeningRecord> of(CaseNumber number) {
        access.require(number, Scope.FULL);
        journal.append(JournalEntry.of("screening.listed", number, number.value()));
        return rows.findByCaseNoOrderByScreenedAtDesc(number.value()).stream()
                .map(s -> s.read(content))
                .toList();
    }
}
