package org.koldoo.intake;

import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Figures of first contacts that became no case. What concerns few people is not a number but "few". */
public interface RefusalFigures {

    /** @param contacts null = fewer than may be shown, or another one could be worked out from it */
    record Figure(String code, @Nullable Integer contacts) {}

    /** @param by what is counted: region, sex, form, nationality, reason, help */
    record Breakdown(String by, List<Figure> figures) {}

    record Figures(@Nullable Integer total, List<Breakdown> breakdowns) {}

    /** Of the whole country, over whole months. */
    Figures of(YearMonth from, YearMonth to);
}
