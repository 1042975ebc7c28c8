package org.koldoo.cases;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItems;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class RecordedConsents implements Consents {

    private final CaseGuard guard;
    private final ConsentTable table;
    private final BasisTable bases;
    private final LawfulBases lawful;
    private final NotToldTable notTold;
    private final ConsentEnds ends;
    private final WallTable walls;
    private final Timeline timeline;
    private final Journal journal;
    private final WorkItems workItems;
    private final Clock clock;

    RecordedConsents(
            CaseGuard guard,
            ConsentTable table,
            BasisTable bases,
            LawfulBases lawful,
            NotToldTable notTold,
            ConsentEnds ends,
            WallTable walls,
            Timeline timeline,
            Journal journal,
            WorkItems workItems,
            Clock clock) {
        this.guard = guard;
        this.table = table;
        this.bases = bases;
        this.lawful = lawful;
        this.notTold = notTold;
        this.ends = ends;
        this.walls = walls;
        this.timeline = timeline;
        this.journal = journal;
        this.workItems = workItems;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public void record(CaseNumber number, List<NewConsent> consents) {
        guard.owner(number);
        consents.forEach(consent -> check(number, consent));
        table.insert(
                number, consents, LocalDate.now(clock), CurrentActor.require().id(), clock.instant());
        for (var consent : consents) {
            tell(
                    number,
                    consent.answer() == Answer.GIVEN ? "consent.given" : "consent.refused",
                    consent.purpose().name(),
                    facts(consent.purpose(), consent.recipient()));
        }
        var refused = consents.stream()
                .filter(consent -> consent.answer() == Answer.REFUSED)
                .map(no -> new ConsentWithdrawn(number, no.purpose(), no.recipient()))
                .toList();
        ends.stop(number, refused);
        ends.setEnds(number);
        workItems.readdress(number);
    }

    private void check(CaseNumber number, NewConsent consent) {
        Stream.of(consent.witness(), consent.paper())
                .filter(line -> line != null && line.length() > FieldRules.LONGEST_LINE)
                .findAny()
                .ifPresent(line -> {
                    throw new Refused("text.tooLong", FieldRules.LONGEST_LINE);
                });
        var last = consent.expiresOn();
        if (last != null && last.isBefore(LocalDate.now(clock))) {
            throw new Refused("consent.over");
        }
        var recipient = consent.recipient();
        if (recipient != null
                && consent.answer() == Answer.GIVEN
                && notTold.since(number, recipient).isPresent()) {
            throw new Refused("notTold.consent");
        }
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public void withdraw(CaseNumber number, UUID id, String reason) {
        guard.owner(number);
        var consent = table.of(number).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::noSuchCase);
        if (consent.withdrawnOn() != null) {
            return;
        }
        table.withdraw(number, id, longText(reason), LocalDate.now(clock));
        ends.stop(number, List.of(new ConsentWithdrawn(number, consent.purpose(), consent.recipient())));
        tell(number, "consent.withdrawn", id.toString(), facts(consent.purpose(), consent.recipient()));
        workItems.readdress(number);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public List<Consent> of(CaseNumber number) {
        guard.owner(number);
        journal.append(JournalEntry.of("consent.listed", number, number.value()));
        return table.of(number);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public List<Evidence> evidence(CaseNumber number) {
        guard.owner(number);
        journal.append(JournalEntry.of("consent.evidence", number, number.value()));
        return table.evidence(number);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public UUID recordBasis(CaseNumber number, BodyCode recipient, BasisKind kind, String reason, boolean knowing) {
        guard.ownerOfOpen(number);
        if (walls.denied(number, recipient)) {
            throw new Refused("case.bodyExcluded");
        }
        if (reason.isBlank()) {
            throw new Refused("case.basis.reason");
        }
        boolean unwanted = notTold.since(number, recipient).isPresent();
        if (unwanted && !knowing) {
            throw new Refused("notTold.basis");
        }
        var id = bases.insert(
                number,
                recipient,
                kind,
                longText(reason),
                null,
                CurrentActor.require().id(),
                clock.instant());
        tell(
                number,
                unwanted ? "basis.against" : "basis.recorded",
                id.toString(),
                Map.of("recipient", recipient.value(), "basis", kind.name()));
        ends.setEnds(number);
        workItems.readdress(number);
        return id;
    }

    @Override
    public Optional<String> basisFor(CaseNumber number, BodyCode recipient) {
        return guard.knows(number) ? lawful.of(number, recipient) : Optional.empty();
    }

    @Override
    public boolean given(CaseNumber number, Purpose purpose) {
        return guard.knows(number) && lawful.given(number, purpose);
    }

    private static String longText(String typed) {
        var text = CleanText.lines(typed);
        if (text.length() > FieldRules.LONGEST_TEXT) {
            throw new Refused("text.tooLong", FieldRules.LONGEST_TEXT);
        }
        return text;
    }

    static Map<String, String> facts(Purpose purpose, @Nullable BodyCode recipient) {
        return recipient == null
                ? Map.of("purpose", purpose.name())
                : Map.of("purpose", purpose.name(), "recipient", recipient.value());
    }

    private void tell(CaseNumber number, String code, String object, Map<String, String> facts) {
        timeline.add(number, Timeline.Kind.CONSENT, code, facts);
        journal.append(JournalEntry.of(code, number, object, facts));
    }
}
