package org.koldoo.base.ui;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Texts;
import org.springframework.stereotype.Component;

/** A deadline in words ("5 hours left", "2 days 4 hours overdue") and where it belongs in a list. */
@Component
public class DueText {

    /** The groups of a task list. */
    public enum Group {
        OVERDUE,
        TODAY,
        LATER
    }

    private static final int DAYS_WITHOUT_HOURS = 7;

    private final Clock clock;
    private final Texts texts;

    DueText(Clock clock, Texts texts) {
        this.clock = clock;
        this.texts = texts;
    }

    public Group group(@Nullable Instant due) {
        if (due == null) {
            return Group.LATER;
        }
        var now = clock.instant();
        if (due.isBefore(now)) {
            return Group.OVERDUE;
        }
        var today = now.atZone(Times.ZONE).toLocalDate();
        return due.atZone(Times.ZONE).toLocalDate().isAfter(today) ? Group.LATER : Group.TODAY;
    }

    public String words(@Nullable Instant due, Locale locale) {
        if (due == null) {
            return texts.get(locale, "due.none");
        }
        var left = Duration.between(clock.instant(), due);
        if (left.abs().toMinutes() == 0) {
            return texts.get(locale, "due.now");
        }
        if (left.isNegative()) {
            return texts.get(locale, "due.overdue", span(left.negated(), locale));
        }
        return texts.get(locale, "due.left", span(left, locale));
    }

    private String span(Duration span, Locale locale) {
        long days = span.toDays();
        int hours = span.toHoursPart();
        if (days >= DAYS_WITHOUT_HOURS || days > 0 && hours == 0) {
            return texts.get(locale, "due.days", days);
        }
        if (days > 0) {
            return texts.get(locale, "due.days", days) + " " + texts.get(locale, "due.hours", hours);
        }
        if (hours > 0) {
            return texts.get(locale, "due.hours", hours);
        }
        return texts.get(locale, "due.minutes", span.toMinutesPart());
    }
}
