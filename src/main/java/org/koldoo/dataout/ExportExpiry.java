package org.koldoo.dataout;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Destroys exports whose time is over together with their keys; also what nobody agreed to or fetched. */
@Component
class ExportExpiry {

    private static final int AT_ONCE = 100;

    private final ExportTable table;
    private final Journal journal;
    private final Clock clock;
    private final TransactionTemplate transaction;

    ExportExpiry(ExportTable table, Journal journal, Clock clock, PlatformTransactionManager transactions) {
        this.table = table;
        this.journal = journal;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Each in a transaction of its own, so that one that fails holds up no other. */
    @Scheduled(fixedDelay = 600_000, initialDelay = 90_000)
    void destroyExpired() {
        CurrentActor.as(Actor.SYSTEM, () -> over().forEach(this::destroy));
    }

    private List<ExportRow> over() {
        return Objects.requireNonNull(transaction.execute(status -> table.over(clock.instant(), AT_ONCE)));
    }

    private void destroy(ExportRow row) {
        transaction.executeWithoutResult(status -> {
            table.gone(row);
            journal.append(new JournalEntry(
                    "export.gone",
                    row.entry().number(),
                    row.entry().id().toString(),
                    Map.of("kind", row.entry().kind().name())));
        });
    }
}
