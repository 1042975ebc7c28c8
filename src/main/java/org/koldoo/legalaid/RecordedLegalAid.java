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
import org.koldoo.cases.Timeline;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.WorkItem;
import org.koldoo.workflow.WorkItemRef;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

@Service
@PreAuthorize("isAuthenticated()")
class RecordedLegalAid implements LegalAid {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int LONGEST_NOTES = 10_000;

    /** The register through which state-guaranteed lawyers are reached. */
    private static final BodyCode BAR = BodyCode.of("LAWB");

    private final LegalMatters matters;
    private final PrivilegedNotes notes;
    private final Cases cases;
    private final CaseAccess access;
    private final WorkItems workItems;
    private final Timeline timeline;
    private final Journal journal;
    private final Vault vault;
    private final CodeLists codes;
    private final Clock clock;

    RecordedLegalAid(
            LegalMatters matters,
            PrivilegedNotes notes,
            Cases cases,
            CaseAccess access,
            WorkItems workItems,
            Timeline timeline,
            Journal journal,
            Vault vault,
            CodeLists codes,
            Clock clock) {
        this.matters = matters;
        this.notes = notes;
        this.cases = cases;
        this.access = access;
        this.workItems = workItems;
        this.timeline = timeline;
        this.journal = journal;
        this.vault = vault;
        this.codes = codes;
        this.clock = clock;
    }

    @Override
    @Transactional
    public void offer(WorkItemRef task, String outcome, @Nullable BodyCode lawyers) {
        var item = workItems.lock(task);
        if (!outcome.equals("NOT_WANTED")) {
            var kind = Kind.valueOf(outcome);
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
        var item = workItems.lock(task);
        known("legal_topic", consultation.topics());
        if (outcome.equals("NOT_HELD") && consultation.notes().isEmpty()) {
            throw new Refused("legal.whyNotHeld");
        }
        var matter = matter(item);
        keep(item, matter, "CONSULTATION", outcome, consultation, consultation.notes());
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
        var item = workItems.lock(task);
        known("penalisation", check.penalisations());
        boolean motion = outcome.equals("MOTION_NEEDED");
        if (motion && check.penalisations().isEmpty()) {
            throw new Refused("legal.penalisations");
        }
        var matter = matter(item);
        keep(item, matter, "NON_PUNISHMENT", outcome, check, check.notes());
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

    private void keep(WorkItem item, LegalMatter matter, String kind, String outcome, Object content, String text) {
        if (text.length() > LONGEST_NOTES) {
            throw new Refused("text.tooLong", LONGEST_NOTES);
        }
        var id = UUID.randomUUID();
        var number = item.caseNumber();
        notes.saveAndFlush(new PrivilegedNote(
                id,
                number,
                matter.id(),
                item.id().value(),
                kind,
                outcome,
                vault.seal(PrivilegedNote.place(number, id), JSON.writeValueAsString(content)),
                CurrentActor.require().id(),
                clock.instant()));
    }

    private LegalMatter matter(WorkItem item) {
        return matters.findFirstByCaseNoOrderByOpenedAtDesc(item.caseNumber().value())
                .orElseThrow(() -> new Refused("legal.none"));
    }

    @Override
    @Transactional
    public List<Matter> of(CaseNumber number) {
        access.require(number, Scope.FULL);
        return matters.findByCaseNoOrderByOpenedAtDesc(number.value()).stream()
                .map(LegalMatter::read)
                .toList();
    }

    private void tell(CaseNumber number, String code, UUID object, Map<String, String> facts) {
        timeline.add(number, Timeline.Kind.STEP, code, facts);
        journal.append(JournalEntry.of(code, number, object.toString(), facts));
    }
}
