package org.koldoo.base.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/** Dates and times as this country writes them: 25.11.2026, 25.11.2026, 14:00. */
public final class Times {

    /** The country has one time zone. */
    public static final ZoneId ZONE = ZoneId.of("Asia/Bishkek");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter DATE_TIME = DateTimeFormatter.ofPattern("dd.MM.yyyy, HH:mm");
    private static final DateTimeFormatter SHORT = DateTimeFormatter.ofPattern("dd.MM., HH:mm");

    private Times() {}

    public static String text(LocalDate date) {
        return DATE.format(date);
    }

    public static String text(Instant instant) {
        return DATE_TIME.format(instant.atZone(ZONE));
    }

    /** Without the year, for what is near. */
    public static String brief(Instant instant) {
        return SHORT.format(instant.atZone(ZONE));
    }
}
