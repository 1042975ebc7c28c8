package org.koldoo.journal;

import org.koldoo.base.KeyFolder;
import org.springframework.jdbc.core.JdbcTemplate;

/** Proves that nobody changed, removed, added or reordered entries of the journal. */
public interface JournalCheck {

    /** For a command, which starts no more of the program than the database and the keys. */
    static JournalCheck of(JdbcTemplate database, KeyFolder keys) {
        return new ChainCheck(new JournalTables(database), keys);
    }

    /** Reads the whole journal and returns the first bad entry, if any. */
    JournalVerdict verify();

    /** The end of the journal now, to be kept outside. */
    JournalHead head();

    /** Whether a head that was kept outside is still part of this journal; finds a cut tail and a full rewrite. */
    JournalVerdict compare(JournalHead kept);
}
