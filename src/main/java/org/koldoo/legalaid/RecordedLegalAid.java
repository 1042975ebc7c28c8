package org.koldoo.legalaid;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CodeLists;
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
class RecordedLegalAid implements LegalAid {

    /** The register through which state-guaranteed lawyers are reached. */
    private static final BodyCode BAR = BodyCode.of("LAWB");

    private final LegalMatters matters;
    private final LawyersNotes notes;
    private final Cases cases;
    private final CaseAccess access;
    private final TasksInHand tasks;
    private final WorkItems workItems;
    private final Timeline timeline;
    private final Journal journal;
    private final CodeLists codes;
    private final Clock clock;

    RecordedLegalAid(
            LegalMatters matters,
            LawyersNotes notes,
            Cases cases,
            CaseAccess access,
            TasksInHand tasks,
            WorkItems workItems,
            Timeline timeline,
            Journal journal,
            CodeLists codes,
            Clock clock) {
        this.matters = matters;
        this.notes = notes;
        this.cases = cases;
        this.access = access;
        this.tasks = tasks;
        this.workItems = workItems;
        this.timeline = timeline;
        this.journal = journal;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void offer(WorkItemRef task, String outcome, @Nullable BodyCode lawyers) {
        var item = tasks.take(task, "offerLegalAid");
        if (!outcome.equals("NOT_WANTED")) {
            var kind = outcome.equals("PRO_BONO") ? Kind.PRO_BONO : Kind.STATE_GUARANTEED;
            if (kind == Kind.PRO_BONO && lawyers == null) {
                throw new Refused("legal.lawyers");
            }
            var matter = matters.saveAndFlush(new LegalMatter(
                    item.caseNumber(),
                    kind,
                    lawyers == null ? BAR : lawyers,
                    CurrentActor.require().id(),
                    clock.instant()));
            tell(item.caseNumber(), "legal.opened", matter.id(), Map.of("kind", kind.name()));
        }
        workItems.complete(item, outcome);
    }

    @Override
    @Transactional
    public void consulted(WorkItemRef task, String outcome, Consultation consultation) {
        var item = tasks.take(task, "firstConsultation");
        known("legal_topic", consultation.topics());
        if (outcome.equals("NOT_HELD") && consultation.notes().isEmpty()) {
            throw new Refused("legal.whyNotHeld");
        }
        var matter = matter(item);
        notes.keep(item, matter.id(), "CONSULTATION", outcome, consultation, consultation.notes());
        if (outcome.equals("HELD")) {
            matter.consulted();
            matters.saveAndFlush(matter);
        }
        tell(item.caseNumber(), "legal.consulted", matter.id(), Map.of("outcome", outcome));
        workItems.complete(item, outcome);
    }

    @Override
    @Transactional
    public void checked(WorkItemRef task, String outcome, PunishmentCheck check) {
        var item = tasks.take(task, "checkNonPunishment");
        known("penalisation", check.penalisations());
        boolean motion = outcome.equals("MOTION_NEEDED");
        if (!codes.knows("yes_no_unsure", check.linked())) {
            throw new Refused("code.unknown");
        }
        if (motion && check.penalisations().isEmpty()) {
            throw new Refused("legal.penalisations");
        }
        var matter = matter(item);
        notes.keep(item, matter.id(), "NON_PUNISHMENT", outcome, check, check.notes());
        matter.checked(outcome);
        matters.saveAndFlush(matter);
        cases.fact(item.caseNumber(), "fact_penalised", !check.penalisations().isEmpty());
        tell(item.caseNumber(), "legal.checked", matter.id(), Map.of("outcome", outcome));
        workItems.complete(item, outcome);
    }

    private void known(String list, Set<String> chosen) {
        if (!chosen.stream().allMatch(c -> codes.knows(list, c))) {
            throw new Refused("code.unknown");
        }
    }

    private LegalMatter matter(WorkItem item) {
        return matters.findFirstByCaseNoOrderByOpenedAtDesc(item.caseNumber().value())
                .orElseThrow(() -> new Refused("legal.none"));
    }

    @Override
    @Transactional
    public List<Matter> of(CaseNumber number) {
        access.require(number, Scope.FULL);
        journal.append(JournalEntry.of("legal.listed", number, number.value()));
        return matters.findByCaseNoOrderByOpenedAtDesc(number.value()).stream()
                .map(LegalMatter::read)
                .toList();
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('LAWYER')")
    public List<Note> notes(CaseNumber number) {
        access.require(number, Scope.STEP);
        return notes.own(number);
    }

    private void tell(CaseNumber number, String code, UUID object, Map<String, String> facts) {
        timeline.add(number, Timeline.Kind.STEP, code, facts);
        journal.append(JournalEntry.of(code, number, object.toString(), facts));
    }
}
