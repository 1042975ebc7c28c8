package org.koldoo.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads dates as people type them: 05.03.2019, 5/3/2019, 2019-03-05; of things that happened also 03.2019 or 2019. */
public final class Dates {

    private static final Pattern DAY = Pattern.compile("(\\d{1,2})[./\\-\\s](\\d{1,2})[./\\-\\s](\\d{4})");
    private static final Pattern ISO = Pattern.compile("(\\d{4})-(\\d{1,2})-(\\d{1,2})");
    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})[./\\-](\\d{4})");
    private static final Pattern YEAR = Pattern.compile("(\\d{4})");
    private static final DateTimeFormatter SHOWN = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private Dates() {}

    /** The date, or empty where the text is no day of the calendar. */
    public static Optional<LocalDate> read(String typed) {
        var text = typed.strip();
        try {
            var iso = ISO.matcher(text);
            if (iso.matches()) {
                return date(iso.group(1), iso.group(2), iso.group(3));
            }
            var day = DAY.matcher(text);
            if (day.matches()) {
                return date(day.group(3), day.group(2), day.group(1));
            }
            var month = MONTH.matcher(text);
            if (month.matches()) {
                return date(month.group(2), month.group(1), "1");
            }
            var year = YEAR.matcher(text);
            return year.matches() ? date(year.group(1), "1", "1") : Optional.empty();
        } catch (DateTimeException impossible) {
            return Optional.empty();
        }
    }

    /** As it is shown; what is no date stays as it was typed. */
    public static String shown(String typed) {
        return read(typed).map(SHOWN::format).orElse(typed);
    }

    private static Optional<LocalDate> date(String year, String month, String day) {
        return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
    }
}
