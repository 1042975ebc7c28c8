package org.koldoo.cases;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Mechanism;
import org.koldoo.base.Refused;
import org.koldoo.base.Role;
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
class KeptTimeline implements Timeline {

    private static final int LONGEST_PAGE = 200;

    private final TimelineTable table;
    private final CaseGuard guard;
    private final Journal journal;
    private final Vault vault;
    private final Clock clock;

    KeptTimeline(TimelineTable table, CaseGuard guard, Journal journal, Vault vault, Clock clock) {
        this.table = table;
        this.guard = guard;
        this.journal = journal;
        this.vault = vault;
        this.clock = clock;
    }

    /** As the mechanism: what happened is told even where it has just ended the acting person's own right. */
    @Override
    public void add(CaseNumber number, Kind kind, String code, Map<String, String> parameters) {
        Mechanism.does(() -> table.insert(
                List.of(TimelineTable.NewEntry.of(number, kind, code, parameters)),
                CurrentActor.find().orElse(Actor.SYSTEM),
                clock.instant()));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public void note(CaseNumber number, String text) {
        guard.owner(number);
        var note = CleanText.lines(text);
        if (note.isEmpty()) {
            throw new Refused("case.note.empty");
        }
        if (note.length() > FieldRules.LONGEST_TEXT) {
            throw new Refused("text.tooLong", FieldRules.LONGEST_TEXT);
        }
        var entry = TimelineTable.NewEntry.of(number, Kind.NOTE, "note.added", Map.of());
        table.insert(List.of(entry), CurrentActor.require(), clock.instant());
        table.seal(entry.id(), vault.seal(place(number, entry.id()), note));
        journal.append(JournalEntry.of("case.note.added", number, entry.id().toString()));
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public List<Entry> of(CaseNumber number, @Nullable Kind kind, @Nullable Instant before, int size) {
        var actor = CurrentActor.require();
        var sight = guard.require(number, Scope.STEP);
        journal.append(JournalEntry.of("timeline.read", number, sight.scope().name()));
        var decides = sight.row().restricted() || actor.has(Role.SUPERVISOR);
        return table
                .of(
                        number,
                        kind,
                        before,
                        sight.full() ? null : actor.requireBody(),
                        sight.full() && decides ? null : SamePerson.CODE,
                        Math.clamp(size, 1, LONGEST_PAGE))
                .stream()
                .map(row -> opened(number, row))
                .toList();
    }

    private Entry opened(CaseNumber number, TimelineTable.Row row) {
        var entry = row.entry();
        var note = row.note();
        return note == null
                ? entry
                : new Entry(
                        entry.id(),
                        entry.at(),
                        entry.user(),
                        entry.body(),
                        entry.kind(),
                        entry.code(),
                        entry.parameters(),
                        vault.open(place(number, entry.id()), note));
    }

    private static Place place(CaseNumber number, java.util.UUID entry) {
        return new Place(KeyOwner.of(number), "timeline_entry", entry, "note");
    }
}
