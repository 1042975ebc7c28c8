package org.koldoo.journal;

import java.time.Clock;
import org.koldoo.base.KeyFolder;
import org.springframework.jdbc.core.JdbcTemplate;

/** The journal for a command, which starts no more of the program than the database and the keys. */
public final class OperatorsJournal {

    private OperatorsJournal() {}

    public static Journal of(JdbcTemplate database, KeyFolder keys, Clock clock) {
        return new ChainedJournal(new JournalTables(database), () -> {}, clock, keys);
    }
}
