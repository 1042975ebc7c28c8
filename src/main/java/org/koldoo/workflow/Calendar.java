package org.koldoo.workflow;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Map;

/** Counts deadlines: hours run day and night, days end with the calendar day, working days skip weekends and holidays. */
record Calendar(Map<LocalDate, Boolean> exceptions, ZoneId zone) {

    private static final LocalTime END_OF_DAY = LocalTime.of(23, 59, 59);

    Instant due(Deadlines.Parameter parameter, Instant from) {
        var day = from.atZone(zone).toLocalDate();
        return switch (parameter.unit()) {
            case HOURS -> from.plus(Duration.ofHours(parameter.amount()));
            case DAYS -> end(day.plusDays(parameter.amount()));
            case WORKING_DAYS -> end(workingDay(day, parameter.amount()));
        };
    }

    private LocalDate workingDay(LocalDate day, int amount) {
        var due = day;
        for (int left = amount; left > 0; ) {
            due = due.plusDays(1);
            if (worked(due)) {
                left--;
            }
        }
        return due;
    }

    private boolean worked(LocalDate day) {
        var exception = exceptions.get(day);
        return exception != null ? exception : day.getDayOfWeek().compareTo(DayOfWeek.FRIDAY) <= 0;
    }

    private Instant end(LocalDate day) {
        return day.atTime(END_OF_DAY).atZone(zone).toInstant();
    }
}
