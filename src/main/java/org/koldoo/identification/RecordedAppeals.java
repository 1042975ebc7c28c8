package org.koldoo.identification;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Cases;
import org.koldoo.cases.Scope;
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

    private static final int LONGEST_TEXT = 10_000;

    private final AppealRows rows;
    private final StandingChanges standings;
    private final SealedContent content;
    private final Cases cases;
    private final CaseAccess access;
    private final Procedures procedures;
    private final WorkItems workItems;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    RecordedAppeals(
            AppealRows rows,
            StandingChanges standings,
            SealedContent content,
            Cases cases,
            CaseAccess access,
            Procedures procedures,
            WorkItems workItems,
            Timeline timeline,
            Journal journal,
            Clock clock) {
        this.rows = rows;
        this.standings = standings;
        this.content = content;
        this.cases = cases;
        this.access = access;
        this.procedures = procedures;
        this.workItems = workItems;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void open(CaseNumber number) {
        access.require(number, Scope.FULL);
        if (workItems.ofCase(number).stream()
                .anyMatch(i -> i.open() && i.topic().equals("appeal"))) {
            throw new Refused("appeal.alreadyOpen");
        }
        var head = cases.read(number);
        var run = procedures.start(number, "appeal", head.owner(), null);
        tell(number, "appeal.opened", run, Map.of());
    }

    @Override
    @Transactional
    public void file(WorkItemRef task, NewAppeal appeal) {
        var item = workItems.lock(task);
        var number = item.caseNumber();
        if (!appeal.wanted()) {
            tell(number, "appeal.notWanted", item.id().value(), Map.of());
            workItems.complete(item, "NOT_WANTED");
            return;
        }
        if (appeal.statement().length() > LONGEST_TEXT) {
            throw new Refused("text.tooLong", LONGEST_TEXT);
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
        var item = workItems.lock(task);
        var number = item.caseNumber();
        var actor = CurrentActor.require();
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
                actor,
                clock.instant());
        rows.saveAndFlush(appeal);
        standings.apply(number, outcome);
        tell(number, "appeal.decided", appeal.id(), Map.of("outcome", outcome));
        workItems.complete(item, outcome);
    }

    private void tell(CaseNumber number, String code, UUID object, Map<String, String> facts) {
        timeline.add(number, Timeline.Kind.DECISION, code, facts);
        journal.append(JournalEntry.of(code, number, object.toString(), facts));
    }

    @Override
    @Transactional
    public List<AppealRecord> of(CaseNumber number) {
        access.require(number, Scope.STEP);
        journal.append(JournalEntry.of("appeal.listed", number, number.value()));
        return rows.findByCaseNoOrderByFiledAtDesc(number.value()).stream()
                .map(a -> a.read(content))
                .toList();
    }
}
