package org.koldoo.retention.ui;

import java.util.stream.Collectors;
import org.koldoo.base.BodyCode;
import org.koldoo.base.ui.Times;
import org.koldoo.base.ui.Words;
import org.koldoo.institutions.Institutions;
import org.koldoo.retention.CaseDates;
import org.koldoo.retention.Period;
import org.springframework.stereotype.Component;

/** Dates of keeping, and what keeps a case, in words. */
@Component
class KeepingWords {

    private final Institutions institutions;

    KeepingWords(Institutions institutions) {
        this.institutions = institutions;
    }

    /** When what goes, in one sentence. */
    String when(CaseDates dates) {
        var names = dates.namesOn();
        return names == null
                ? Words.of("keeping.namesGone", Times.text(dates.everythingOn()))
                : Words.of("keeping.dates", Times.text(names), Times.text(dates.everythingOn()));
    }

    /** What keeps it longer; empty = nothing does. */
    String why(CaseDates dates) {
        var reasons = dates.keptBack().stream()
                .map(code -> Words.of("keeping.reason." + code))
                .collect(Collectors.joining(", "));
        var until = dates.until();
        var child = until == null ? "" : Words.of("keeping.until." + until);
        return (reasons.isEmpty() ? "" : Words.of("keeping.keptBack", reasons) + " ") + child;
    }

    String all(CaseDates dates) {
        return (when(dates) + " " + why(dates)).strip();
    }

    static String amount(Period period) {
        return Words.of("keeping.unit." + period.unit(), period.amount());
    }

    String body(BodyCode code) {
        return institutions
                .find(code)
                .map(body -> body.name().in(Words.locale()))
                .orElse(code.value());
    }
}
