package org.koldoo.retention;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.koldoo.base.Role;
import org.koldoo.cases.ClosedCases;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.koldoo.retention.CaseDates.What;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Tells before something goes: the supervisors of the body how many cases, of a restricted case only the person who carries
 * it. What was not told does not go.
 */
@Component
class Notices {

    private final JdbcClient database;
    private final RemovalCalendar calendar;
    private final ClosedCases cases;
    private final PeriodTable periods;
    private final Alerts alerts;
    private final Nights nights;
    private final Clock clock;

    Notices(
            JdbcClient database,
            RemovalCalendar calendar,
            ClosedCases cases,
            PeriodTable periods,
            Alerts alerts,
            Nights nights,
            Clock clock) {
        this.database = database;
        this.calendar = calendar;
        this.cases = cases;
        this.periods = periods;
        this.alerts = alerts;
        this.nights = nights;
        this.clock = clock;
    }

    void tell(LocalDate today) {
        var until = periods.get("notice").after(today);
        var numbers = new TreeMap<String, Integer>();
        var to = new TreeMap<String, Recipient>();
        for (var dates : calendar.all()) {
            var what = dates.due(until);
            if (what != null && remember(dates, what)) {
                var recipient = recipient(dates);
                numbers.merge(recipient.toString(), 1, Integer::sum);
                to.put(recipient.toString(), recipient);
            }
        }
        to.forEach((key, recipient) -> alerts.raise(new NewAlert(
                "keeping.soon",
                null,
                Set.of(recipient),
                Map.of("count", String.valueOf(numbers.get(key)), "by", until.toString()))));
    }

    private Recipient recipient(CaseDates dates) {
        var carrier = dates.restricted()
                ? cases.find(dates.number()).map(ClosedCases.Closed::assignee).orElse(null)
                : null;
        if (carrier != null) {
            return Recipient.person(carrier);
        }
        return dates.restricted() ? Recipient.oversight() : Recipient.role(dates.owner(), Role.SUPERVISOR);
    }

    /** Whether this was news: not told yet, or told about an earlier closing of the case. */
    private boolean remember(CaseDates dates, What what) {
        var closedAt = closedAt(dates);
        if (told(dates, what) != null) {
            return false;
        }
        database.sql("delete from removal_notice where case_no = ? and what = ?")
                .params(dates.number().value(), what.name())
                .update();
        database.sql("insert into removal_notice (case_no, what, closed_at, told_at) values (?, ?, ?, ?)")
                .params(dates.number().value(), what.name(), at(closedAt), at(clock.instant()))
                .update();
        return true;
    }

    /**
     * Whether what is due today was told long enough before, and half of the nights since then have been: a clock that is put
     * forward twice makes weeks, but no nights.
     */
    boolean announced(CaseDates dates, LocalDate today) {
        var what = dates.due(today);
        var told = what == null ? null : told(dates, what);
        if (told == null) {
            return false;
        }
        var day = told.atZone(RemovalCalendar.HERE).toLocalDate();
        var least = periods.get("notice.least");
        return !least.after(day).isAfter(today) && nights.between(day, today) >= least.amount() / 2;
    }

    private @org.jspecify.annotations.Nullable Instant told(CaseDates dates, What what) {
        return database.sql("select told_at from removal_notice where case_no = ? and what = ? and closed_at = ?")
                .params(dates.number().value(), what.name(), at(closedAt(dates)))
                .query((row, n) -> row.getObject(1, OffsetDateTime.class).toInstant())
                .optional()
                .filter(told -> !told.isAfter(clock.instant())) // by a clock that was wrong
                .orElse(null);
    }

    private Instant closedAt(CaseDates dates) {
        return cases.find(dates.number()).orElseThrow().closedAt();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
