package org.koldoo.cases;

import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import org.koldoo.base.Actor;
import org.koldoo.base.BodyCode;
import org.koldoo.base.CurrentActor;
import org.koldoo.cases.TimelineTable.NewEntry;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.stereotype.Component;

/**
 * The child protection authority may be told of every child, and of everybody who may be one: the basis is recorded at once
 * and shows in the timeline. Law 55 of 17.03.2005, article 27.
 */
@Component
class ChildProtection {

    private static final String LAW = "LAW_55_ART_27";
    private static final BodyCode AUTHORITY = BodyCode.of("MOL");

    private final BasisTable bases;
    private final WallTable walls;
    private final Journal journal;
    private final Clock clock;

    ChildProtection(BasisTable bases, WallTable walls, Journal journal, Clock clock) {
        this.bases = bases;
        this.walls = walls;
        this.journal = journal;
        this.clock = clock;
    }

    /** Records the basis where there is a child and none yet; the timeline entry is for the caller to add. */
    Optional<NewEntry> of(CaseRow row) {
        var number = row.number();
        if (!row.ageClass().treatedAsChild()
                || row.owner().equals(AUTHORITY)
                || row.restricted() && walls.denied(number, AUTHORITY)
                || row.version() > 0 && bases.latest(number, AUTHORITY).isPresent()) {
            return Optional.empty();
        }
        bases.insert(
                number,
                AUTHORITY,
                Consents.BasisKind.BEST_INTERESTS,
                null,
                LAW,
                CurrentActor.find().orElse(Actor.SYSTEM).id(),
                clock.instant());
        journal.append(JournalEntry.of(
                "basis.recorded", number, AUTHORITY.value(), Map.of("basis", "BEST_INTERESTS", "law", LAW)));
        return Optional.of(NewEntry.of(
                number,
                Timeline.Kind.CONSENT,
                "basis.recorded",
                Map.of("recipient", AUTHORITY.value(), "basis", "BEST_INTERESTS", "law", LAW)));
    }
}
