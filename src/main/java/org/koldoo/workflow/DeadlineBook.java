package org.koldoo.workflow;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines in their tables. What was read is used for half a minute, because each step asks. */
@Service
class DeadlineBook implements Deadlines {

    private static final Duration FRESH = Duration.ofSeconds(30);

    private final DeadlineTable table;
    private final Journal journal;
    private final Clock clock;
    private volatile @Nullable Page page;

    DeadlineBook(DeadlineTable table, Journal journal, Clock clock) {
        this.table = table;
        this.journal = journal;
        this.clock = clock;
    }

    @Override
    public Instant due(String parameter, Instant from) {
        var page = page();
        var found = page.parameters().get(parameter);
        if (found == null) {
            throw new Refused("deadline.unknown", parameter);
        }
        return page.calendar().due(found, from);
    }

    @Override
    public @Nullable Parameter find(String name) {
        return page().parameters().get(name);
    }

    @Override
    public List<Parameter> all() {
        return List.copyOf(page().parameters().values());
    }

    @Override
    public List<Holiday> holidays(int year) {
        return page().holidays().stream()
                .filter(holiday -> holiday.date().getYear() == year)
                .toList();
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void change(String name, int amount, Unit unit, String source, LocalDate asOf, boolean verified) {
        var before = find(name);
        if (before == null) {
            throw new Refused("deadline.unknown", name);
        }
        requireSensible(amount, unit, source, asOf);
        table.update(new Parameter(name, before.label(), amount, unit, source.strip(), asOf, verified));
        page = null;
        journal.append(JournalEntry.general(
                "deadline.changed",
                name,
                Map.of("before", before.amount() + " " + before.unit(), "now", amount + " " + unit)));
    }

    private void requireSensible(int amount, Unit unit, String source, LocalDate asOf) {
        if (amount < 1 || amount > (unit == Unit.HOURS ? 24 * 366 : 366 * 5)) {
            throw new Refused("deadline.amount");
        }
        if (source.isBlank() || source.strip().length() > 400) {
            throw new Refused("deadline.source");
        }
        if (asOf.isAfter(LocalDate.now(clock))) {
            throw new Refused("deadline.asOf");
        }
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void addHoliday(Holiday holiday) {
        if (page().calendar().exceptions().containsKey(holiday.date())) {
            throw new Refused("deadline.holiday.exists", holiday.date());
        }
        if (holiday.source().isBlank() || holiday.source().strip().length() > 400) {
            throw new Refused("deadline.source");
        }
        table.insert(holiday);
        page = null;
        journal.append(JournalEntry.general(
                "holiday.added", holiday.date().toString(), Map.of("working", String.valueOf(holiday.working()))));
    }

    @Override
    @Transactional
    @PreAuthorize("hasRole('ADMIN')")
    public void removeHoliday(LocalDate date) {
        if (!table.delete(date)) {
            throw new Refused("deadline.holiday.unknown", date);
        }
        page = null;
        journal.append(JournalEntry.general("holiday.removed", date.toString(), Map.of()));
    }

    private Page page() {
        var current = page;
        if (current == null || current.readAt() + FRESH.toNanos() < System.nanoTime()) {
            current = read();
            page = current;
        }
        return current;
    }

    private Page read() {
        var parameters = new TreeMap<String, Parameter>();
        table.parameters().forEach(parameter -> parameters.put(parameter.name(), parameter));
        var holidays = table.holidays();
        var exceptions = holidays.stream().collect(Collectors.toMap(Holiday::date, Holiday::working));
        return new Page(parameters, holidays, new Calendar(exceptions, clock.getZone()), System.nanoTime());
    }

    private record Page(Map<String, Parameter> parameters, List<Holiday> holidays, Calendar calendar, long readAt) {}
}
