package org.koldoo.vault;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.koldoo.base.BodyCode;
import org.koldoo.base.KeyFolder;
import org.koldoo.journal.Journal;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Changes keys while people work. A change is begun by one row, and the rest is catching up: whatever still hangs on an older
 * key is wrapped anew, a few at a time, so that a change that was interrupted goes on where it stopped.
 */
public interface KeyRotation {

    /** For a command, which starts no more of the program than the database and the keys. */
    static KeyRotation of(
            JdbcTemplate database,
            PlatformTransactionManager transactions,
            KeyFolder keys,
            Journal journal,
            Clock clock) {
        var client = JdbcClient.create(database);
        var tables = new KeyTables(client);
        var bodyKeys = new BodyKeys(tables, new RootKeys(keys, client), clock, transactions);
        return new RotatedKeys(
                new OldKeys(client),
                tables,
                bodyKeys,
                bodyKeys.roots(),
                new IndexKeys(keys, client),
                journal,
                clock,
                transactions);
    }

    /** The bodies that have a key. */
    List<BodyCode> bodies();

    /**
     * Makes a new version of a body's key; from now on new cases hang on it.
     *
     * @throws org.koldoo.base.Refused {@code vault.noKey} where the body has none, {@code vault.rotating} where somebody else
     *     has just done the same
     */
    int newBodyKey(BodyCode body);

    /** Makes a new root key, or finds the one of a change that was interrupted; the name of its file. */
    String newRootKey();

    /**
     * Makes a new key of the index; the name of its file. From now on names are found by it, and the running program makes
     * anew what is found by an older one.
     */
    String newIndexKey();

    /** Wraps anew what hangs on an older key of a body or on an older root key. */
    CaughtUp catchUp();

    /** What was done, and what could not be: keys that do not open stay where they are. */
    record CaughtUp(int caseKeys, int bodyKeys, int unreadable) {}

    /**
     * Lets go what nothing hangs on any more: versions of bodies' keys that were replaced longer ago than this, since a
     * transaction that is still at work may have read one; and root keys, whose names are returned: their files may be destroyed.
     */
    LetGo letGo(Duration replacedSince);

    record LetGo(int bodyKeys, List<String> rootKeys) {}
}
