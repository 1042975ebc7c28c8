package org.koldoo.cases;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.Refused;
import org.springframework.stereotype.Component;

/** No case without a look whether there is one, except in danger or where nothing is known to look for. */
@Component
class SearchFirst {

    private static final Duration RECENTLY = Duration.ofHours(24);

    private final SearchTable searches;
    private final Clock clock;

    SearchFirst(SearchTable searches, Clock clock) {
        this.searches = searches;
        this.clock = clock;
    }

    /**
     * Why the case may be opened: {@code SEARCHED}, {@code DANGER} or {@code ANONYMOUS}, for the journal.
     *
     * @throws Refused {@code case.searchFirst}
     */
    String reason(NewCase asked, Map<CaseField, String> values, Actor actor) {
        var search = id(asked.searchId());
        if (search != null && searches.made(search, actor)) {
            return "SEARCHED";
        }
        if (asked.danger()) {
            return "DANGER";
        }
        // A name that somebody chose for today finds nobody, and nothing requires another one.
        if (IndexTable.SEARCHABLE.keySet().stream()
                .filter(field -> field != CaseField.KNOWN_AS)
                .allMatch(field -> values.getOrDefault(field, "").isEmpty())) {
            return "ANONYMOUS";
        }
        if (searches.madeSince(actor, clock.instant().minus(RECENTLY))) {
            return "SEARCHED";
        }
        throw new Refused("case.searchFirst");
    }

    private static @Nullable UUID id(@Nullable String text) {
        try {
            return text == null ? null : UUID.fromString(text);
        } catch (IllegalArgumentException malformed) {
            return null;
        }
    }
}
