package org.koldoo.vault;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.koldoo.base.KeyFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The root keys: {@code root.key}, and {@code root-2.key} and so on after each change. The database knows by their
 * fingerprints which there are; the newest wraps what is made now, an older one is there until nothing hangs on it.
 */
@Component
class RootKeys {

    static final String FIRST = "root.key";
    private static final Pattern NAME = Pattern.compile("root(?:-(\\d+))?\\.key");

    private final KeyFolder keys;
    private final JdbcClient database;
    private final Map<String, Sealing> open = new ConcurrentHashMap<>();

    RootKeys(KeyFolder keys, JdbcClient database) {
        this.keys = keys;
        this.database = database;
        of(current()); // a program without its root key does not start
    }

    Sealing of(String name) {
        return open.computeIfAbsent(name, file -> new Sealing(keys.key(file)));
    }

    /** Oldest first. */
    List<String> recorded() {
        return database
                .sql("select name from key_check where name like 'root%'")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .filter(name -> NAME.matcher(name).matches())
                .sorted(Comparator.comparingInt(RootKeys::number))
                .toList();
    }

    String current() {
        var recorded = recorded();
        return recorded.isEmpty() ? FIRST : recorded.getLast();
    }

    /** Held until commit, so that an older one is not let go while something is wrapped by it. */
    String lockCurrent() {
        var name = current();
        database.sql("select name from key_check where name = ? for update")
                .param(name)
                .query((row, n) -> row.getString(1))
                .list();
        return name;
    }

    /** Makes the file of the next one, or finds the one of a change that was interrupted before it was recorded. */
    String make() {
        var name = "root-" + (number(current()) + 1) + ".key";
        keys.make(name);
        database.sql("insert into key_check (name, fingerprint) values (?, ?)")
                .params(name, keys.fingerprint(name))
                .update();
        return name;
    }

    /** Lets the database forget it, where no key of a body hangs on it any more. */
    boolean letGo(String name) {
        database.sql("select name from key_check where name = ? for update")
                .param(name)
                .query((row, n) -> row.getString(1))
                .list();
        return database.sql("delete from key_check where name = ? and not exists"
                                + " (select 1 from kek where root_key = ?)")
                        .params(name, name)
                        .update()
                > 0;
    }

    private static int number(String name) {
        var match = NAME.matcher(name);
        return match.matches() && match.group(1) != null ? Integer.parseInt(match.group(1)) : 1;
    }
}
