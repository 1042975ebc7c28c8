package org.koldoo.journal;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * How often a database was put back from a backup. Each time it begins a life of its own, and the database the backup came from
 * may go on with another one: what happens in one of them later does not happen in the other.
 */
public final class PutBack {

    /** The object of such an entry is the name of the life that begins with it. */
    public static final String ACTION = "backup.restored";

    private PutBack() {}

    /** The names of the lives of this database, the present one last; none where it was never put back. */
    public static List<String> lives(JdbcClient database) {
        return database.sql("select object from journal_entry where action = ? and object <> '' order by seq")
                .param(ACTION)
                .query((row, n) -> row.getString(1))
                .list();
    }
}
