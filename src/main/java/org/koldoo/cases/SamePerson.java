package org.koldoo.cases;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.vault.BlindIndex;
import org.koldoo.vault.BlindIndex.Kind;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Tells those who keep a case that somebody may be serving the same person; they decide whether to get in touch. Whoever
 * searched or opened the other case learns nothing: with or without a match the same is done.
 */
@Component
class SamePerson {

    static final String CODE = "case.samePerson";

    private static final Duration QUIET = Duration.ofDays(1);
    /** Looks like a case number, belongs to none: where there is no match, the entry goes there. */
    private static final String NOBODY = "NONE";

    private final IndexTable table;
    private final TimelineTable timeline;
    private final BlindIndex index;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    SamePerson(
            IndexTable table, TimelineTable timeline, BlindIndex index, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.timeline = timeline;
        this.index = index;
        this.events = events;
        this.clock = clock;
    }

    /** After a search with two names at least, a telephone or a document; seen = what the searcher may see anyway. */
    void searched(String typed, Collection<CaseNumber> seen) {
        var words = List.of(typed.strip().split("\\s+"));
        var names = new HashSet<Long>();
        if (words.size() > 1) {
            words.forEach(word -> names.addAll(index.nationalHashes(Kind.NAME, word)));
        }
        tell(
                table.samePerson(
                        index.nationalHashes(Kind.DOCUMENT, typed),
                        index.nationalHashes(Kind.PHONE, typed),
                        names,
                        names,
                        lately()),
                seen);
    }

    void opened(CaseNumber number, Map<CaseField, String> values) {
        var hashes = new java.util.EnumMap<CaseField, Set<Long>>(CaseField.class);
        IndexTable.SEARCHABLE.forEach((field, kind) -> hashes.put(
                field,
                values.getOrDefault(field, "").isEmpty()
                        ? Set.of()
                        : index.nationalHashes(kind, values.getOrDefault(field, ""))));
        if (hashes.values().stream().allMatch(Set::isEmpty)) {
            return;
        }
        tell(
                table.samePerson(
                        hashes.getOrDefault(CaseField.IDENTITY_NUMBER, Set.of()),
                        hashes.getOrDefault(CaseField.SAFE_CONTACT, Set.of()),
                        hashes.getOrDefault(CaseField.FAMILY_NAME, Set.of()),
                        hashes.getOrDefault(CaseField.GIVEN_NAME, Set.of()),
                        lately()),
                List.of(number));
    }

    private Instant lately() {
        return clock.instant().minus(QUIET);
    }

    private void tell(Set<CaseNumber> matches, Collection<CaseNumber> seen) {
        var news = matches.stream().filter(number -> !seen.contains(number)).toList();
        var entries = news.isEmpty()
                ? List.of(entry(NOBODY))
                : news.stream().map(number -> entry(number.value())).toList();
        timeline.insert(entries, Actor.SYSTEM, clock.instant());
        news.forEach(number -> events.publishEvent(new SamePersonNoticed(number)));
    }

    private static TimelineTable.NewEntry entry(String number) {
        return new TimelineTable.NewEntry(java.util.UUID.randomUUID(), number, Timeline.Kind.SYSTEM, CODE, Map.of());
    }
}
