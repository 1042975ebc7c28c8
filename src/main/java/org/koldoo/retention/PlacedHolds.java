package org.koldoo.retention;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
import org.koldoo.cases.CaseAccess;
import org.koldoo.cases.Scope;
import org.koldoo.cases.Timeline;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Place;
import org.koldoo.vault.Vault;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
@PreAuthorize("isAuthenticated()")
class PlacedHolds implements Holds {

    static final int LONGEST_REFERENCE = 200;

    private final HoldTable table;
    private final NamesRemoved removed;
    private final CaseSight sight;
    private final CaseAccess access;
    private final Timeline timeline;
    private final Vault vault;
    private final Journal journal;
    private final Clock clock;

    PlacedHolds(
            HoldTable table,
            NamesRemoved removed,
            CaseSight sight,
            CaseAccess access,
            Timeline timeline,
            Vault vault,
            Journal journal,
            Clock clock) {
        this.table = table;
        this.removed = removed;
        this.sight = sight;
        this.access = access;
        this.timeline = timeline;
        this.vault = vault;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    @PreAuthorize("hasAnyRole('SUPERVISOR','OVERSIGHT')")
    public void place(CaseNumber number, String reason, String reference) {
        sight.supervisorOrOversight(number);
        if (!REASONS.contains(reason)) {
            throw new Refused("keeping.hold.reason");
        }
        sight.hold(number); // else it could go between the look for holds and this one
        var text = reference.strip();
        if (text.length() > LONGEST_REFERENCE) {
            throw new Refused("text.tooLong", LONGEST_REFERENCE);
        }
        if (!text.isEmpty() && removed.find(number).isPresent()) {
            throw new Refused("keeping.hold.noReference");
        }
        var id = UUID.randomUUID();
        table.insert(
                id,
                number,
                reason,
                vault.sealNullable(place(number, id), text),
                CurrentActor.require().id(),
                clock.instant());
        tell(number, "keeping.hold.placed", id, reason);
    }

    @Override
    @PreAuthorize("hasAnyRole('SUPERVISOR','OVERSIGHT')")
    public void lift(CaseNumber number, UUID hold) {
        sight.supervisorOrOversight(number);
        var found = table.of(number).stream()
                .map(HoldTable.Row::hold)
                .filter(one -> one.id().equals(hold) && one.holds())
                .findFirst()
                .orElseThrow(() -> new Refused("keeping.hold.unknown"));
        table.lift(number, hold, CurrentActor.require().id(), clock.instant());
        tell(number, "keeping.hold.lifted", hold, found.reason());
    }

    private void tell(CaseNumber number, String code, UUID hold, String reason) {
        timeline.add(number, Timeline.Kind.DECISION, code, Map.of("reason", reason));
        journal.append(JournalEntry.of(code, number, hold.toString(), Map.of("reason", reason)));
    }

    @Override
    public List<Hold> of(CaseNumber number) {
        var actor = CurrentActor.require();
        boolean whole = access.scope(actor, number).filter(Scope.FULL::equals).isPresent();
        if (!whole && !(actor.has(Role.OVERSIGHT) && sight.exists(number))) {
            throw Refused.noSuchCase();
        }
        journal.append(JournalEntry.of("keeping.hold.read", number, number.value()));
        boolean readable = whole && removed.find(number).isEmpty();
        return table.of(number).stream()
                .map(row -> readable ? opened(number, row) : row.hold())
                .toList();
    }

    private Hold opened(CaseNumber number, HoldTable.Row row) {
        var hold = row.hold();
        return new Hold(
                hold.id(),
                hold.reason(),
                vault.openNullable(place(number, hold.id()), row.reference()),
                hold.placedBy(),
                hold.placedAt(),
                hold.liftedAt());
    }

    private static Place place(CaseNumber number, UUID id) {
        return new Place(KeyOwner.of(number), "legal_hold", id, "reference");
    }
}
