package org.koldoo.base.ui;

import com.vaadin.flow.component.datepicker.DatePicker.DatePickerI18n;
import java.time.DayOfWeek;
import java.time.Month;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** The calendar's words: names of months and days in the reader's language, dates as dd.MM.yyyy. */
final class DateWords {

    private DateWords() {}

    static DatePickerI18n in(Locale locale) {
        return new DatePickerI18n()
                .setDateFormats("dd.MM.yyyy", "d.M.yyyy", "dd.MM.yy", "yyyy-MM-dd")
                .setFirstDayOfWeek(1)
                .setMonthNames(Arrays.stream(Month.values())
                        .map(month -> capital(month.getDisplayName(TextStyle.FULL_STANDALONE, locale), locale))
                        .toList())
                .setWeekdays(days(TextStyle.FULL_STANDALONE, locale))
                .setWeekdaysShort(days(TextStyle.SHORT_STANDALONE, locale))
                .setToday(Words.of("field.date.today"))
                .setCancel(Words.of("button.cancel"))
                .setBadInputErrorMessage(Words.of("field.date.bad"))
                .setMinErrorMessage(Words.of("field.date.early"))
                .setMaxErrorMessage(Words.of("field.date.late"));
    }

    /** From Sunday on, as the component wants them. */
    private static List<String> days(TextStyle style, Locale locale) {
        return IntStream.range(0, 7)
                .mapToObj(day -> DayOfWeek.SUNDAY.plus(day).getDisplayName(style, locale))
                .toList();
    }

    private static String capital(String name, Locale locale) {
        return name.substring(0, 1).toUpperCase(locale) + name.substring(1);
    }
}
