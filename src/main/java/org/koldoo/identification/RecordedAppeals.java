package org.koldoo.identification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.Cases;
import org.koldoo.cases.TasksInHand;
import org.koldoo.cases.Timeline;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.Procedures;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@PreAuthorize("isAuthenticated()")
class RecordedAppeals implements Appeals {

    private static final Set<String> TYPES =
            Set.of("RECONSIDERATION", "FAILURE_TO_IDENTIFY", "REFUSED_SERVICE", "DISCLOSURE");
    private static final Set<String> FILERS = Set.of("PERSON", "GUARDIAN", "LAWYER", "NGO", "IO", "OMBUDSMAN");
    private static final Set<String> GROUNDS = Set.of("NEW_EVIDENCE", "GUIDANCE_NOT_FOLLOWED", "NOT_SCREENED", "OTHER");
    private static final int LONGEST_TEXT = 10_000;

    private final AppealRows rows;
    private final StandingChanges standings;
    private final AfterAppeal after;
    private final SealedContent content;
    private final Cases cases;
    private final TasksInHand tasks;
    private final Procedures procedures;
    private final WorkItems workItems;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    RecordedAppeals(
            AppealRows rows,
            StandingChanges standings,
            AfterAppeal after,
            SealedContent content,
            Cases cases,
            TasksInHand tasks,
            Procedures procedures,
            WorkItems workItems,
            Timeline timeline,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.after = after;
        this.content = content;
        this.cases = cases;
        this.tasks = tasks;
        this.procedures = procedures;
        this.workItems = workItems;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(CaseNumber number) {
        cases.hold(number);
        var head = cases.read(number);
        if (head.closed()) {
            throw new Refused("case.closed");
        }
        if (workItems.ofCase(number).stream()
                .anyMatch(i -> i.open() && i.topic().equals("appeal"))) {
            throw new Refused("appeal.alreadyOpen");
        }
        var run = procedures.start(number, "appeal", head.owner(), null);
        tell(number, "appeal.opened", run, Map.of());
    }

    @Override
    @Transactional
    public void file(WorkItemRef task, NewAppeal appeal) {
        var item = tasks.take(task, "fileAppeal");
        var number = item.caseNumber();
        if (!appeal.wanted()) {
            tell(number, "appeal.notWanted", item.id().value(), Map.of());
            workItems.complete(item, "NOT_WANTED");
            return;
        }
        tooLong(appeal.statement());
        if (!TYPES.contains(appeal.type())
                || !FILERS.contains(appeal.filedBy())
                || !GROUNDS.contains(appeal.grounds())) {
            throw new Refused("code.unknown");
        }
        var id = UUID.randomUUID();
        rows.saveAndFlush(new Appeal(
                id,
                number,
                item.subject(),
                appeal,
                content.sealText(Appeal.place(number, id, "statement"), appeal.statement()),
                CurrentActor.require().id(),
                clock.instant()));
        standings.apply(number, "FILED");
        tell(number, "appeal.filed", id, Map.of("filedBy", appeal.filedBy(), "grounds", appeal.grounds()));
        workItems.complete(item, "FILED");
    }

    @Override
    @Transactional
    public void decide(WorkItemRef task, String outcome, String reasons) {
        var item = tasks.take(task, "decideAppeal");
        var number = item.caseNumber();
        var actor = CurrentActor.require();
        tooLong(reasons);
        if (reasons.isBlank()) {
            throw new Refused("decision.reasons");
        }
        var appeal = rows.findFirstByCaseNoAndDecisionIsNullOrderByFiledAtDesc(number.value())
                .orElseThrow(() -> new Refused("appeal.none"));
        if (appeal.filer().equals(actor.id())) {
            throw new Refused("workitem.secondPerson");
        }
        appeal.decide(
                outcome,
                content.sealText(Appeal.place(number, appeal.id(), "reasons"), reasons),
                actor.requireBody(),
                actor.id(),
                clock.instant());
        rows.saveAndFlush(appeal);
        standings.apply(number, outcome);
        tell(number, "appeal.decided", appeal.id(), Map.of("outcome", outcome));
        var owner = cases.read(number).owner();
        workItems.complete(item, outcome);
        after.follow(number, owner, outcome);
    }

    private static void tooLong(String text) {
        if (text.length() > LONGEST_TEXT) {
            throw new Refused("text.tooLong", LONGEST_TEXT);
        }
    }

    private void tell(CaseNumber number, String code, UUID object, Map<String, String> facts) {
        timeline.add(number, Timeline.Kind.DECISION, code, facts);
        journal.append(JournalEntry.of(code, number, object.toString(), facts));
    }

    @Override
    @Transactional
    public List<AppealRecord> of(CaseNumber number) {
        if (!tasks.reads(number, "decideAppeal")) {
            throw Refused.noSuchCase();
        }
        journal.append(JournalEntry.of("appeal.listed", number, number.value()));
        return rows.findByCaseNoOrderByFiledAtDesc(number.value()).stream()
                .map(a -> a.read(content))
                .toList();
    }
}
