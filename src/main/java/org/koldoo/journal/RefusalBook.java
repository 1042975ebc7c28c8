package org.koldoo.journal;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Actor;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.UserId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Entries of refused access ({@code access.refused}), the same one at most once a minute: who hammers does not fill the journal. */
@Component
class RefusalBook {

    private static final Logger LOG = LoggerFactory.getLogger(RefusalBook.class);
    private static final Duration SAME = Duration.ofMinutes(1);
    private static final int REMEMBERED = 2_000;

    private record Key(UserId who, String door, @Nullable CaseNumber caseNumber) {}

    private final Map<Key, Instant> noted = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };
    private final Journal journal;
    private final TransactionTemplate transaction;
    private final Clock clock;

    RefusalBook(Journal journal, PlatformTransactionManager transactions, Clock clock) {
        this.journal = journal;
        this.transaction = new TransactionTemplate(transactions);
        this.clock = clock;
    }

    void note(Actor who, String door, @Nullable CaseNumber caseNumber, String code) {
        if (!news(new Key(who.id(), door, caseNumber))) {
            return;
        }
        var entry = new JournalEntry("access.refused", caseNumber, door, Map.of("code", code));
        try {
            transaction.executeWithoutResult(status -> journal.append(entry));
        } catch (RuntimeException e) {
            LOG.error("A refused access could not be written into the journal", e);
        }
    }

    private synchronized boolean news(Key key) {
        var now = clock.instant();
        var last = noted.get(key);
        if (last != null && now.isBefore(last.plus(SAME)) && !now.isBefore(last)) {
            return false;
        }
        noted.put(key, now);
        return true;
    }
}
