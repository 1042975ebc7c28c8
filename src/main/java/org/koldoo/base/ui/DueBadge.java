package org.koldoo.base.ui;

import com.vaadin.flow.component.html.Span;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When something is due: an icon, words and a colour that say the same. */
public class DueBadge extends Span {

    public DueBadge(DueText dueText, @Nullable Instant due) {
        this(dueText, due, Words.locale());
    }

    DueBadge(DueText dueText, @Nullable Instant due, Locale locale) {
        var group = dueText.group(due);
        addClassNames("k-due", "k-due-" + group.name().toLowerCase(Locale.ROOT));
        var words = dueText.words(due, locale);
        add(Icons.of(group == DueText.Group.OVERDUE ? "overdue" : "clock"));
        add(due == null ? new Span(words) : new TimeElement(due, words));
    }
}
