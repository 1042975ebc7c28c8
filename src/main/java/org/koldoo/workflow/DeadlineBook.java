package org.koldoo.workflow;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.approvals.Approvals;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deadlines in their tables. */
@Service
class DeadlineBook implements Deadlines {

    private final DeadlineTable table;
    private final DeadlineRules rules;
    private final DeadlinePage page;
    private final Approvals approvals;
    private final Journal journal;

    DeadlineBook(DeadlineTable table, DeadlineRules rules, DeadlinePage page, Approvals approvals, Journal journal) {
        this.table = table;
        this.rules = rules;
        this.page = page;
        this.approvals = approvals;
        this.journal = journal;
    }

    @Override
    public Instant due(String parameter, Instant from) {
        var read = page.now();
        var found = read.parameters().get(parameter);
        if (found == null) {
            throw new Refused("deadline.unknown", parameter);
        }
        return read.calendar().due(found, from);
    }

    @Override
    public @Nullable Parameter find(String name) {
        return page.now().parameters().get(name);
    }

    @Override
    public List<Parameter> all() {
        return List.copyOf(page.now().parameters().values());
    }

    @Override
    public List<Holiday> holidays(int year) {
        return page.now().holidays().stream()
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
        page.forget();
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
        approvals.propose(DeadlineChanging.proposal(before, amount, unit, source, asOf, verified));
    }

    @Override
    @Transactional
    @PreAuthorize("hasAnyRole('ADMIN','COORDINATOR')")
    public void addHoliday(Holiday holiday) {
        requireAll();
        if (page.now().calendar().exceptions().containsKey(holiday.date())) {
            throw new Refused("deadline.holiday.exists", holiday.date());
        }
        rules.check(holiday.source());
        table.insert(holiday);
        page.forget();
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
        page.forget();
        journal.append(JournalEntry.general("holiday.removed", date.toString(), Map.of()));
    }

    private static void requireAll() {
        if (!DeadlineRules.mayChangeAll()) {
            throw new Refused("deadline.calendar.notYours");
        }
    }
}
