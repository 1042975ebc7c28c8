package org.koldoo.documents;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.documents.Documents.State;
import org.koldoo.files.FileInspection;
import org.koldoo.files.FileInspection.Scanned;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Asks the virus scanner again about what was kept aside: soon where it was silent, a day later where it had found something. */
@Component
class Rescan {

    private static final Duration SOON = Duration.ofMinutes(5);
    private static final Duration LATER = Duration.ofDays(1);
    private static final int AT_ONCE = 20;

    private final DocumentTable table;
    private final DocumentNews news;
    private final FileInspection inspection;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    Rescan(
            DocumentTable table,
            DocumentNews news,
            FileInspection inspection,
            Journal journal,
            Clock clock,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.news = news;
        this.inspection = inspection;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Each in a transaction of its own; the first silence ends the round. */
    @Scheduled(fixedDelay = 300_000, initialDelay = 60_000)
    void again() {
        CurrentActor.as(Actor.SYSTEM, () -> {
            for (var row : aside()) {
                if (!Objects.requireNonNull(transaction.execute(status -> heard(row)))) {
                    return;
                }
            }
        });
    }

    private List<DocumentRow> aside() {
        return Objects.requireNonNull(
                transaction.execute(status -> table.aside(clock.instant(), SOON, LATER, AT_ONCE)));
    }

    private boolean heard(DocumentRow row) {
        var scanned = inspection.scan(table.content(row));
        // Whoever switches the scanner off has not looked at what is kept aside.
        if (scanned == Scanned.NO_ANSWER || scanned == Scanned.NOT_SET_UP) {
            return false;
        }
        var before = row.entry().state();
        var now = scanned == Scanned.CLEAN ? State.READY : State.INFECTED;
        table.scanned(row.entry().id(), now, scanned, clock.instant());
        if (now != before) {
            journal.append(JournalEntry.of(
                    "document.scanned", row.number(), row.entry().id().toString(), Map.of("scanned", scanned.name())));
            if (now == State.INFECTED) {
                news.found(row.number(), row.entry().by());
            }
        }
        return true;
    }
}
