package org.koldoo.audit;

import java.util.Locale;
import java.util.Set;
import org.koldoo.journal.JournalLine;

/** What kind of thing somebody did, as far as it matters to whoever asks who looked. */
public enum Deed {
    /** Looked at plain facts, lists and events. */
    LOOKED,
    /** Had hidden details shown: identity, health, where the person is. */
    SHOWN,
    /** Took something out of the program, on paper or as a file. */
    TAKEN,
    CHANGED;

    private static final Set<String> SHOWING = Set.of("identity.revealed", "card.opened", "keeping.request.data");

    private static final Set<String> LOOKING = Set.of(
            "read", "listed", "notesread", "outsideread", "evidence", "losses", "names", "withoutcase", "looked");

    public static Deed of(JournalLine line) {
        return of(line.action());
    }

    static Deed of(String action) {
        var last = action.substring(action.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (SHOWING.contains(action) || last.equals("revealed")) {
            return SHOWN;
        }
        if (last.contains("export") || last.contains("printed") || last.contains("downloaded")) {
            return TAKEN;
        }
        return LOOKING.contains(last) || action.startsWith("list.") ? LOOKED : CHANGED;
    }
}
