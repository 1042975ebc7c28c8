package org.koldoo.sops.ui;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.ui.Pairs;
import org.koldoo.base.ui.Words;
import org.koldoo.workflow.UseFigures.Use;

/** How much of a body's part is done in the program, without any number that could tell of a single case. */
class UseWords extends Pairs {

    private static final int HOURS_OF_TWO_DAYS = 48;

    UseWords(Use use) {
        addClassName("k-adoption-use");
        if (Use.FEWER_THAN_THREE.equals(use)) {
            pair(Words.of("adoption.use.cases"), Words.of("adoption.use.fewer"));
            return;
        }
        pair(Words.of("adoption.use.cases"), orFewer(use.cases(), "adoption.use.cases.count"));
        pair(Words.of("adoption.use.time"), time(use));
        pair(Words.of("adoption.use.fallback"), orFewer(use.fallback(), "adoption.use.percent"));
    }

    private static String time(Use use) {
        var median = use.medianTime();
        var share = use.medianOfAllowed();
        return median == null || share == null
                ? Words.of("adoption.unknown")
                : Words.of("adoption.use.time.is", length(median), share);
    }

    private static String orFewer(@Nullable Integer figure, String key) {
        return figure == null ? Words.of("adoption.use.fewer") : Words.of(key, figure);
    }

    private static String length(Duration time) {
        return time.toHours() < 1
                ? Words.of("adoption.minutes", Math.max(1, time.toMinutes()))
                : time.toHours() < HOURS_OF_TWO_DAYS
                        ? Words.of("adoption.hours", time.toHours())
                        : Words.of("adoption.fullDays", time.toDays());
    }
}
