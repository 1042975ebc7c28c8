package org.koldoo.cases;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.UserId;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.workflow.WorkItem;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class KeptCases implements Cases {

    private static final int LONGEST_PAGE = 100;

    private final CaseOpening opening;
    private final CaseChanges changes;
    private final CaseLife life;
    private final CaseReading reading;
    private final CaseGuard guard;
    private final Visibility visibility;
    private final FactTable facts;
    private final Journal journal;

    KeptCases(
            CaseOpening opening,
            CaseChanges changes,
            CaseLife life,
            CaseReading reading,
            CaseGuard guard,
            Visibility visibility,
            FactTable facts,
            Journal journal) {
        this.opening = opening;
        this.changes = changes;
        this.life = life;
        this.reading = reading;
        this.guard = guard;
        this.visibility = visibility;
        this.facts = facts;
        this.journal = journal;
    }

    @Override
    public CaseNumber open(NewCase newCase) {
        return Mechanism.does(() -> opening.open(newCase));
    }

    @Override
    public void hold(CaseNumber number) {
        guard.owner(number);
        changes.hold(number);
    }

    @Override
    public CaseHead read(CaseNumber number) {
        var sight = guard.require(number, Scope.EMERGENCY);
        journal.append(JournalEntry.of("case.read", number, sight.scope().name()));
        return sight.head();
    }

    @Override
    public Map<CaseNumber, CaseHead> heads(Collection<CaseNumber> numbers) {
        return visibility.sights(CurrentActor.require(), numbers).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().head(), (a, b) -> a, LinkedHashMap::new));
    }

    @Override
    public List<CaseHead> mine(@Nullable CaseNumber after, int size) {
        return reading.mine(after, Math.clamp(size, 1, LONGEST_PAGE));
    }

    @Override
    public Map<CaseField, String> fields(CaseNumber number, Set<CaseField> wanted) {
        return reading.open(guard.require(number, Scope.EMERGENCY), wanted);
    }

    @Override
    public Map<CaseField, String> reveal(CaseNumber number, Set<CaseField> wanted, String purpose) {
        return reading.reveal(guard.require(number, Scope.EMERGENCY), wanted, purpose);
    }

    @Override
    public Map<CaseField, String> fieldsFor(WorkItem item) {
        return reading.declared(item);
    }

    @Override
    public Map<CaseField, String> revealFor(WorkItem item, String purpose) {
        return reading.revealDeclared(item, purpose);
    }

    @Override
    public void change(CaseNumber number, Map<CaseField, String> fields) {
        guard.ownerOfOpen(number);
        changes.change(number, fields);
    }

    @Override
    @PreAuthorize("permitAll()")
    public void fact(CaseNumber number, String fact, Object value) {
        guard.working(number);
        if (!KnownFacts.STATED.contains(fact)) {
            throw new IllegalArgumentException(fact + " follows from the fields of the case");
        }
        facts.put(number, fact, String.valueOf(value));
        journal.append(JournalEntry.of("case.fact", number, fact, Map.of("value", String.valueOf(value))));
    }

    @Override
    @PreAuthorize("permitAll()")
    public void standing(CaseNumber number, Standing standing) {
        guard.working(number);
        life.stand(number, "standing", standing.name());
    }

    @Override
    @PreAuthorize("permitAll()")
    public void support(CaseNumber number, SupportStanding support) {
        guard.working(number);
        life.stand(number, "support", support.name());
    }

    @Override
    @PreAuthorize("permitAll()")
    public void appeal(CaseNumber number, AppealStanding appeal) {
        guard.working(number);
        life.stand(number, "appeal", appeal.name());
    }

    @Override
    public void reassign(CaseNumber number, UserId to) {
        var row = guard.supervisor(number).row();
        Mechanism.does(() -> life.reassign(row, to));
    }

    @Override
    public void close(CaseNumber number, String reason) {
        life.close(guard.owner(number).row(), reason);
    }

    @Override
    public void reopen(CaseNumber number, String reason) {
        life.reopen(guard.owner(number).row(), reason);
    }
}
