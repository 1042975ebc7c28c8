package org.koldoo.cases;

import java.util.List;
import java.util.Map;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.CurrentActor;
import org.koldoo.base.Refused;
import org.koldoo.journal.Journal;
import org.koldoo.journal.JournalEntry;
import org.koldoo.vault.BlindIndex;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * After a change of the index key: makes anew by what cases are found, a case a transaction and with the case held, while people
 * write. What is still to do are the rows under an older key, so that an interrupted change goes on where it stopped.
 */
@Component
class Reindexing {

    private static final Logger LOG = LoggerFactory.getLogger(Reindexing.class);
    private static final int PAGE = 100;

    private final IndexTable table;
    private final CaseFileTable files;
    private final FieldTable fields;
    private final BlindIndex index;
    private final Journal journal;
    private final TransactionTemplate transaction;

    Reindexing(
            IndexTable table,
            CaseFileTable files,
            FieldTable fields,
            BlindIndex index,
            Journal journal,
            PlatformTransactionManager transactions) {
        this.table = table;
        this.files = files;
        this.fields = fields;
        this.index = index;
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Scheduled(initialDelayString = "PT2M", fixedDelayString = "PT10M")
    void care() {
        if (index.settled()) {
            CurrentActor.as(Actor.SYSTEM, this::catchUp);
        }
    }

    record CaughtUp(int cases, int unreadable) {}

    CaughtUp catchUp() {
        int key = index.newestKey();
        int done = 0;
        int unreadable = 0;
        var after = "";
        while (true) {
            var page = page(key, after);
            if (page.isEmpty()) {
                break;
            }
            after = page.getLast().value();
            for (var number : page) {
                if (anew(number)) {
                    done++;
                } else {
                    unreadable++;
                }
            }
        }
        tell(key, done, unreadable);
        return new CaughtUp(done, unreadable);
    }

    private List<CaseNumber> page(int key, String after) {
        var page = transaction.execute(status -> table.before(key, after, PAGE));
        return page == null ? List.of() : page;
    }

    /** @return whether its names could be read; else it stays as it was */
    private boolean anew(CaseNumber number) {
        try {
            transaction.executeWithoutResult(status -> {
                var row = files.lock(number);
                table.anew(number, row.owner(), fields.read(number, IndexTable.SEARCHABLE.keySet()));
            });
            return true;
        } catch (Refused unreadable) {
            return false;
        }
    }

    private void tell(int key, int done, int unreadable) {
        if (done > 0) {
            transaction.executeWithoutResult(status -> journal.append(JournalEntry.general(
                    "key.index.caughtUp", String.valueOf(key), Map.of("count", String.valueOf(done)))));
        }
        if (unreadable > 0) {
            LOG.error("{} cases could not be read and are still found by an older index key", unreadable);
        }
    }
}
