package org.koldoo.vault;

import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.KeyFolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The keys of the index: {@code index.key}, and {@code index-2.key} and so on after each change. The newest makes what is
 * written, all of them what is looked for: nobody is missed while the index is made anew. The files of older ones stay, because
 * the list of what was destroyed is written with the first one.
 */
@Component
class IndexKeys {

    static final String FIRST = "index.key";
    private static final Pattern NAME = Pattern.compile("index-(\\d+)\\.key");
    private static final Duration FRESH = Duration.ofSeconds(5);
    /** Longer than another node may go on without knowing of a new one. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private record Seen(int newest, long since, long readAt) {}

    private final KeyFolder keys;
    private final JdbcClient database;
    private volatile @Nullable Seen seen;

    IndexKeys(KeyFolder keys, JdbcClient database) {
        this.keys = keys;
        this.database = database;
    }

    int newest() {
        return seen().newest();
    }

    /** Whether every node knows the newest one by now. */
    boolean settled() {
        return System.nanoTime() - seen().since() >= SETTLED.toNanos();
    }

    /** Oldest first. */
    List<Integer> all() {
        return IntStream.rangeClosed(1, newest()).boxed().toList();
    }

    static String file(int number) {
        return number == 1 ? FIRST : "index-" + number + ".key";
    }

    byte[] key(int number) {
        return keys.key(file(number));
    }

    /** Makes the file of the next one, or finds the one of a change that was interrupted before it was recorded. */
    String make() {
        var name = file(read() + 1);
        keys.make(name);
        database.sql("insert into key_check (name, fingerprint) values (?, ?)")
                .params(name, keys.fingerprint(name))
                .update();
        seen = null;
        return name;
    }

    private synchronized Seen seen() {
        var before = seen;
        long now = System.nanoTime();
        if (before != null && now - before.readAt() < FRESH.toNanos()) {
            return before;
        }
        int newest = read();
        var after = new Seen(newest, before != null && before.newest() == newest ? before.since() : now, now);
        seen = after;
        return after;
    }

    private int read() {
        return database
                .sql("select name from key_check where name like 'index-%'")
                .query((row, n) -> row.getString(1))
                .list()
                .stream()
                .map(NAME::matcher)
                .filter(java.util.regex.Matcher::matches)
                .mapToInt(match -> Integer.parseInt(match.group(1)))
                .max()
                .orElse(1);
    }
}
