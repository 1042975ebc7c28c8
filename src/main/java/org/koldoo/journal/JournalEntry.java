package org.koldoo.journal;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.CaseNumber;

/**
 * One thing that somebody saw or did, in codes only: the action ({@code case.opened}, {@code identity.revealed}, …), the
 * case if there is one, the object (an opaque id or a code) and facts (codes, counts, HMACs). Who and when are added by the
 * journal. Never a name, never free text.
 */
public record JournalEntry(String action, @Nullable CaseNumber caseNumber, String object, Map<String, String> facts) {

    public JournalEntry {
        facts = Map.copyOf(new TreeMap<>(facts));
    }

    public static JournalEntry of(String action, CaseNumber caseNumber, String object) {
        return new JournalEntry(action, caseNumber, object, Map.of());
    }

    public static JournalEntry of(String action, CaseNumber caseNumber, String object, Map<String, String> facts) {
        return new JournalEntry(action, caseNumber, object, facts);
    }

    /** Something that concerns no single case: a search, a list, a change of settings. */
    public static JournalEntry general(String action, String object, Map<String, String> facts) {
        return new JournalEntry(action, null, object, facts);
    }
}
