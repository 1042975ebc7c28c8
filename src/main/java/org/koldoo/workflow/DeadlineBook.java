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
    private final DeadlineRules rules;
    private final Journal journal;
    private final Clock clock;
    private volatile @Nullable Page page;

    DeadlineBook(DeadlineTable table, DeadlineRules rules, Journal journal, Clock clock) {
        this.table = table;
        this.rules = rules;
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
    @PreAuthorize("hasAnyRole('ADMIN','COORDINATOR')")
    public void add(Parameter parameter) {
        var body = rules.ownerOf(parameter.name());
        if (!DeadlineRules.mayChange(body)) {
            throw new Refused("deadline.notYours");
        }
        rules.check(parameter.label());
        rules.check(parameter.amount(), parameter.unit(), parameter.source(), parameter.asOf());
        if (!table.insert(parameter, body)) {
            throw new Refused("deadline.exists");
        }
        page = null;
        journal.append(JournalEntry.general(
                "deadline.added",
                parameter.name(),
                Map.of("now", parameter.amount() + " " + parameter.unit(), "body", body.value())));
    }

    @Override
    public boolean mayChange(Parameter parameter) {
        return DeadlineRules.mayChange(parameter.body());
    }

    @Override
    public boolean mayChangeAll() {
        return DeadlineRules.mayChangeAll();
    }

    @Override
    @Transactional
    @PreAuthorize("hasAnyRole('ADMIN','COORDINATOR')")
    public void change(String name, int amount, Unit unit, String source, LocalDate asOf, boolean verified) {
        var before = find(name);
        if (!DeadlineRules.mayChange(before == null ? null : before.body())) {
            throw new Refused("deadline.notYours");
        }
        if (before == null) {
            throw new Refused("deadline.unknown", name);
        }
        rules.check(amount, unit, source, asOf);
        table.update(new Parameter(name, before.label(), amount, unit, source.strip(), asOf, verified));
        page = null;
        journal.append(JournalEntry.general(
                "deadline.changed",
                name,
                Map.of("before", before.amount() + " " + before.unit(), "now", amount + " " + unit)));
    }

    @Override
    @Transactional
    @PreAuthorize("hasAnyRole('ADMIN','COORDINATOR')")
    public void addHoliday(Holiday holiday) {
        requireAll();
        if (page().calendar().exceptions().containsKey(holiday.date())) {
            throw new Refused("deadline.holiday.exists", holiday.date());
        }
        rules.check(holiday.source());
        table.insert(holiday);
        page = null;
        journal.append(JournalEntry.general(
                "holiday.added", holiday.date().toString(), Map.of("working", String.valueOf(holiday.working()))));
    }

    @Override
    @Transactional
    @PreAuthorize("hasAnyRole('ADMIN','COORDINATOR')")
    public void removeHoliday(LocalDate date) {
        requireAll();
        if (!table.delete(date)) {
            throw new Refused("deadline.holiday.unknown", date);
        }
        page = null;
        journal.append(JournalEntry.general("holiday.removed", date.toString(), Map.of()));
    }

    private static void requireAll() {
        if (!DeadlineRules.mayChangeAll()) {
            throw new Refused("deadline.calendar.notYours");
        }
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
