package org.koldoo.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.BodyCode;
import org.koldoo.base.Labels;

/** Named deadline parameters and the calendar. Nothing here is a constant: each value has a source and an as-of date. */
public interface Deadlines {

    /** How a deadline is counted: hours run day and night, days to the end of the calendar day, working days by the calendar. */
    enum Unit {
        HOURS,
        DAYS,
        WORKING_DAYS
    }

    /**
     * @param verified false: our own proposal or a comparator's value; the screen says so
     * @param body the body whose own deadline it is; null = the country's
     */
    record Parameter(
            String name,
            Labels label,
            int amount,
            Unit unit,
            String source,
            LocalDate asOf,
            boolean verified,
            @Nullable BodyCode body) {

        public Parameter(
                String name, Labels label, int amount, Unit unit, String source, LocalDate asOf, boolean verified) {
            this(name, label, amount, unit, source, asOf, verified, null);
        }
    }

    /**
     * @param working a weekend day that is worked
     * @param verified false: calculated or proposed, to be confirmed; the screen says so
     */
    record Holiday(LocalDate date, Labels name, boolean working, String source, boolean verified) {

        public Holiday(LocalDate date, Labels name, boolean working, String source) {
            this(date, name, working, source, true);
        }
    }

    /**
     * When a deadline that starts now or then ends.
     *
     * @throws org.koldoo.base.Refused {@code deadline.unknown}
     */
    Instant due(String parameter, Instant from);

    List<Parameter> all();

    /**
     * Adds a deadline of a body's own procedures, named {@code <body in small letters>.<word>}; whose it is follows from the
     * name. For that body's administrator and those who keep all deadlines. Journalled.
     *
     * @throws org.koldoo.base.Refused {@code deadline.exists}, {@code deadline.notYours}
     */
    void add(Parameter parameter);

    /** Whether the acting person may change a deadline: all of them, or those of the own body. */
    boolean mayChange(Parameter parameter);

    /** Whether the acting person keeps the deadlines of the country and the calendar. */
    boolean mayChangeAll();

    /**
     * Proposes another length; it is in force when a second person agrees: an administrator of the body whose deadline it is,
     * of the installation for one of the country. Running deadlines keep their time.
     *
     * @throws org.koldoo.base.Refused {@code deadline.unknown}, {@code deadline.notYours}, {@code approval.nobody}, {@code
     *     signIn.stale}
     */
    void change(String name, int amount, Unit unit, String source, LocalDate asOf, boolean verified);

    List<Holiday> holidays(int year);

    /** Adds a holiday, or a weekend day that is worked. Journalled. */
    void addHoliday(Holiday holiday);

    void removeHoliday(LocalDate date);

    @Nullable
    Parameter find(String name);
}
