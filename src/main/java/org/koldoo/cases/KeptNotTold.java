package org.koldoo.cases;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.institutions.Institutions;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class KeptNotTold implements NotTold {

    private final CaseGuard guard;
    private final NotToldTable table;
    private final FieldTable fields;
    private final ConsentEnds ends;
    private final Institutions institutions;
    private final Timeline timeline;
    private final Journal journal;
    private final Clock clock;

    KeptNotTold(
            CaseGuard guard,
            NotToldTable table,
            FieldTable fields,
            ConsentEnds ends,
            Institutions institutions,
            Timeline timeline,
            Journal journal,
            Clock clock) {
        this.guard = guard;
        this.table = table;
        this.fields = fields;
        this.ends = ends;
        this.institutions = institutions;
        this.timeline = timeline;
        this.journal = journal;
        this.clock = clock;
    }

    /** Whoever was given the note reads the note; the bodies are for the owner alone: one of them may be asking. */
    @Override
    @PreAuthorize("isAuthenticated()")
    public Warning of(CaseNumber number) {
        var sight = guard.require(number, Scope.STEP);
        journal.append(JournalEntry.of("notTold.read", number, sight.scope().name()));
        var people = sight.full() || sight.fields().contains(CaseField.MUST_NOT_KNOW)
                ? fields.read(number, Set.of(CaseField.MUST_NOT_KNOW)).get(CaseField.MUST_NOT_KNOW)
                : null;
        return new Warning(people, sight.full() ? table.of(number) : List.of());
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public void name(CaseNumber number, BodyCode body, @Nullable String note) {
        var row = guard.ownerOfOpen(number).row();
        if (institutions.find(body).isEmpty()) {
            throw new Refused("code.unknown");
        }
        if (body.equals(row.owner())) {
            throw new Refused("notTold.ownBody");
        }
        var said = note == null ? "" : CleanText.lines(note);
        if (said.length() > FieldRules.LONGEST_TEXT) {
            throw new Refused("text.tooLong", FieldRules.LONGEST_TEXT);
        }
        if (table.since(number, body).isPresent()) {
            throw new Refused("notTold.already");
        }
        var id = table.insert(number, body, said, CurrentActor.require().id(), clock.instant());
        tell(number, "notTold.named", id, body);
        ends.afterNaming(number, body);
    }

    @Override
    @PreAuthorize("isAuthenticated()")
    public void lift(CaseNumber number, UUID id) {
        guard.ownerOfOpen(number);
        var named = table.of(number).stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .orElseThrow(Refused::noSuchCase);
        table.lift(number, id, CurrentActor.require().id(), clock.instant());
        tell(number, "notTold.lifted", id, named.body());
    }

    private void tell(CaseNumber number, String code, UUID id, BodyCode body) {
        var facts = Map.of("recipient", body.value());
        timeline.add(number, Timeline.Kind.CONSENT, code, facts);
        journal.append(JournalEntry.of(code, number, id.toString(), facts));
    }
}
