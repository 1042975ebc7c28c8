package org.koldoo.audit.ui;

import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.koldoo.approvals.Colleagues;
import org.koldoo.audit.Deed;
import org.koldoo.base.Texts;
import org.koldoo.base.UserId;
import org.koldoo.base.ui.Words;
import org.koldoo.journal.JournalLine;
import org.springframework.stereotype.Component;

/** Who, and what they did, in plain words. */
@Component
class LookedWords {

    private final Colleagues colleagues;
    private final Texts texts;

    LookedWords(Colleagues colleagues, Texts texts) {
        this.colleagues = colleagues;
        this.texts = texts;
    }

    Map<UserId, String> people(Collection<JournalLine> lines) {
        return lines.stream()
                .map(JournalLine::user)
                .distinct()
                .collect(Collectors.toMap(Function.identity(), this::who));
    }

    String who(UserId person) {
        return person.equals(UserId.SYSTEM) ? Words.of("names.program") : colleagues.introduce(person, Words.locale());
    }

    String what(JournalLine line) {
        var key = "journal." + line.action();
        return texts.has(key) ? Words.of(key) : Words.of("journal.other", line.action());
    }

    static String deed(Deed deed) {
        return Words.of("looked.deed." + deed.name());
    }

    /** What it was needed for, where it was asked. */
    String purpose(JournalLine line) {
        if (Deed.of(line) == Deed.LOOKED || Deed.of(line) == Deed.CHANGED) {
            return "";
        }
        for (var prefix : new String[] {"looked.purpose.", "person.purpose.", "case.export.purpose."}) {
            if (texts.has(prefix + line.object())) {
                return Words.of(prefix + line.object());
            }
        }
        return line.object().matches("[A-Z_]{2,40}") ? line.object().toLowerCase(Locale.ROOT) : "";
    }
}
