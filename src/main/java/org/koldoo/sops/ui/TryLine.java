package org.koldoo.sops.ui;

import com.vaadin.flow.component.html.ListItem;
import java.util.ArrayList;
import java.util.List;
import org.koldoo.base.Labels;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.workflow.DryRuns.Entry;
import org.koldoo.workflow.DryRuns.What;

/** A line of what would happen: when, what, who, until when. */
class TryLine extends ListItem {

    TryLine(Entry entry, Institutions institutions) {
        super(words(entry, institutions));
        addClassName("k-try-" + entry.what().name().toLowerCase(java.util.Locale.ROOT));
        if (entry.depth() > 0) {
            addClassName("k-try-inside");
        }
    }

    /** Whether there is anything to say: a question or an arrow without words says nothing. */
    static boolean speaks(Entry entry) {
        return entry.what() != What.DECIDED
                || !said(entry.detail()).isEmpty() && !said(entry.name()).isEmpty();
    }

    private static String words(Entry entry, Institutions institutions) {
        var when = Times.text(entry.at());
        var key = "try.line." + entry.what();
        if (entry.what() == What.FACT) {
            return fact(entry, when);
        }
        var arguments = new ArrayList<Object>(List.of(when, said(entry.name())));
        if (entry.who() != null) {
            arguments.add(PartyWords.of(entry.who(), institutions));
            if (entry.due() != null) {
                arguments.add(Times.text(entry.due()));
                key += ".due";
            }
        } else if (entry.what() == What.CLOCK && said(entry.name()).isEmpty()) {
            key += ".unnamed";
        } else if (!said(entry.detail()).isEmpty()) {
            arguments.add(said(entry.detail()));
            key += entry.what() == What.DONE ? ".detail" : "";
        }
        return Words.of(key, arguments.toArray());
    }

    private static String fact(Entry entry, String when) {
        var value = entry.name().en();
        var fact = TryForm.fact(String.valueOf(entry.fact()));
        return switch (value) {
            case "true" -> Words.of("try.line.FACT.yes", when, fact);
            case "false" -> Words.of("try.line.FACT.no", when, fact);
            default -> Words.of("try.line.FACT.code", when, fact, value);
        };
    }

    private static String said(@org.jspecify.annotations.Nullable Labels labels) {
        return labels == null ? "" : labels.in(Words.locale()).strip();
    }
}
