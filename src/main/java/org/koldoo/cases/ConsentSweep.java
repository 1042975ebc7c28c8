package org.koldoo.cases;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Role;
import org.koldoo.cases.ConsentTable.Ending;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.journal.NewAlert;
import org.koldoo.journal.NewAlert.Recipient;
import org.koldoo.workflow.Deadlines;
import org.koldoo.workflow.WorkItems;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Reminds the owner before a consent runs out, and clears up when one has. That nobody sees anything after the last day does
 * not wait for it: the rights themselves carry that end.
 */
@Component
class ConsentSweep {

    private static final Logger LOG = LoggerFactory.getLogger(ConsentSweep.class);

    static final String REMINDER = "consent.reminder";

    private final ConsentTable table;
    private final CaseFileTable files;
    private final WallTable walls;
    private final ConsentEnds ends;
    private final Deadlines deadlines;
    private final Alerts alerts;
    private final Timeline timeline;
    private final Journal journal;
    private final WorkItems workItems;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ConsentSweep(
            ConsentTable table,
            CaseFileTable files,
            WallTable walls,
            ConsentEnds ends,
            Deadlines deadlines,
            Alerts alerts,
            Timeline timeline,
            Journal journal,
            WorkItems workItems,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.files = files;
        this.walls = walls;
        this.ends = ends;
        this.deadlines = deadlines;
        this.alerts = alerts;
        this.timeline = timeline;
        this.journal = journal;
        this.workItems = workItems;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Every hour, each case in a transaction of its own. */
    @Scheduled(cron = "0 7 * * * *", zone = "Asia/Bishkek")
    void run() {
        CurrentActor.as(Actor.SYSTEM, () -> {
            cases(table::casesWithEnded).forEach(number -> inOne(number, this::clearUp));
            cases(today -> table.casesEndingBy(reminderDay())).forEach(number -> inOne(number, this::remind));
        });
    }

    private List<CaseNumber> cases(Function<LocalDate, List<CaseNumber>> find) {
        return Objects.requireNonNull(transaction.execute(status -> find.apply(LocalDate.now(clock))));
    }

    /** One that fails holds up no other; it is tried again in an hour. */
    private void inOne(CaseNumber number, Consumer<CaseNumber> work) {
        try {
            transaction.executeWithoutResult(status -> work.accept(number));
        } catch (RuntimeException failed) {
            LOG.error("A consent could not be ended: {}", failed.getClass().getName());
        }
    }

    private LocalDate reminderDay() {
        return deadlines.due(REMINDER, clock.instant()).atZone(clock.getZone()).toLocalDate();
    }

    private void clearUp(CaseNumber number) {
        Instant now = clock.instant();
        var row = files.held(number);
        var ended = table.endings(number, LocalDate.now(clock).minusDays(1)).stream()
                .filter(ending -> table.markEnded(ending.id(), now))
                .filter(this::latestWord)
                .toList();
        if (ended.isEmpty() || row.closed()) {
            return;
        }
        ended.forEach(ending -> tell(number, "consent.expired", ending));
        ends.stop(
                number,
                ended.stream()
                        .map(one -> new ConsentWithdrawn(number, one.purpose(), one.recipient()))
                        .toList());
        workItems.readdress(number);
        alert(row, "consent.expired", ended.size());
    }

    private void remind(CaseNumber number) {
        var row = files.held(number);
        var soon = table.endings(number, reminderDay()).stream()
                .filter(this::latestWord)
                .filter(ending -> table.markReminded(ending.id(), clock.instant()))
                .toList();
        if (!soon.isEmpty() && !row.closed()) {
            soon.forEach(ending -> tell(number, "consent.expiring", ending));
            alert(row, "consent.expiring", soon.size());
        }
    }

    /** A consent that was renewed meanwhile ends without anybody having to do anything. */
    private boolean latestWord(Ending ending) {
        return table.of(ending.number()).stream()
                .filter(one -> one.purpose() == ending.purpose()
                        && one.givenBy() == ending.givenBy()
                        && Objects.equals(one.recipient(), ending.recipient()))
                .findFirst()
                .filter(newest -> newest.id().equals(ending.id()))
                .isPresent();
    }

    private void tell(CaseNumber number, String code, Ending ending) {
        var facts = RecordedConsents.facts(ending.purpose(), ending.recipient());
        timeline.add(number, Timeline.Kind.CONSENT, code, facts);
        journal.append(JournalEntry.of(code, number, ending.id().toString(), facts));
    }

    /** Whoever carries the case; without anybody, the supervisors, of a restricted case the named people. */
    private void alert(CaseRow row, String kind, int count) {
        Set<Recipient> to = new HashSet<>();
        if (row.assignee() != null) {
            to.add(Recipient.person(row.assignee()));
        } else if (row.restricted()) {
            walls.named(row.number()).forEach(person -> to.add(Recipient.person(person)));
        } else {
            to.add(Recipient.role(row.owner(), Role.SUPERVISOR));
        }
        if (!to.isEmpty()) {
            alerts.raise(new NewAlert(kind, row.number(), to, Map.of("count", String.valueOf(count))));
        }
    }
}
