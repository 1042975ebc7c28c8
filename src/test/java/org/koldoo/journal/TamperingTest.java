package org.koldoo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeyFolder;
import org.koldoo.journal.JournalVerdict.Bad;
import org.koldoo.journal.JournalVerdict.Fault;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.Evidence;
import org.koldoo.testing.ModuleTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever writes past the program is found out. Each forgery is taken back at the end of its test. */
@ModuleTest
@Asvs("V16.4.2")
class TamperingTest {

    private static final Set<String> KINDS = Set.of(
            "changed object",
            "changed action",
            "changed user_id",
            "changed facts",
            "changed case_no",
            "changed body_code",
            "changed session_mark",
            "changed happened_at",
            "removed",
            "swapped",
            "added behind the end",
            "added before the beginning",
            "pushed in",
            "tail cut with its head",
            "tail cut without its head",
            "rewritten end",
            "replaced without the key",
            "rewritten with the key",
            "another key");
    private static final Set<String> FOUND = ConcurrentHashMap.newKeySet();

    @Autowired
    KeyFolder keys;

    @Autowired
    Journal journal;

    @Autowired
    JournalTables tables;

    @Autowired
    JournalCheck check;

    @Autowired
    JdbcClient database;

    @Autowired
    TransactionTemplate transaction;

    long last;

    @BeforeEach
    void fiveEntries() {
        for (int i = 0; i < 5; i++) {
            var facts = Map.of("n", Integer.toString(i));
            transaction.executeWithoutResult(
                    status -> journal.append(JournalEntry.of("case.opened", CaseNumber.random(), "x", facts)));
        }
        last = check.head().sequence();
        assertThat(check.verify().sound()).isTrue();
    }

    @Test
    void aChangedEntry() {
        for (var change : new String[] {
            "object = 'y'",
            "action = 'case.closed'",
            "user_id = random_uuid()",
            "facts = 'n=9'",
            "case_no = null",
            "body_code = 'MVD'",
            "session_mark = 'x'",
            "happened_at = happened_at + interval '1' minute"
        }) {
            finds(
                    "changed " + change.split(" ")[0],
                    new Bad(last - 2, Fault.CHANGED),
                    db -> db.sql("update journal_entry set " + change + " where seq = ?")
                            .param(last - 2)
                            .update());
        }
    }

    @Test
    void aRemovedEntry() {
        finds(
                "removed",
                new Bad(last - 2, Fault.MISSING),
                db -> db.sql("delete from journal_entry where seq = ?")
                        .param(last - 2)
                        .update());
    }

    @Test
    void swappedEntries() {
        finds("swapped", new Bad(last - 3, Fault.CHANGED), db -> {
            move(last - 3, -1);
            move(last - 2, last - 3);
            move(-1, last - 2);
        });
    }

    @Test
    void anEntryAddedBehindTheEnd() {
        finds("added behind the end", new Bad(last + 1, Fault.EXTRA), db -> copy(last, last + 1));
    }

    /** It would be listed with the others, and no seal would ever be asked of it. */
    @Test
    void anEntryAddedBeforeTheBeginning() {
        finds("added before the beginning", new Bad(0, Fault.EXTRA), db -> copy(last, 0));
        finds("added before the beginning", new Bad(-7, Fault.EXTRA), db -> copy(last, -7));
    }

    @Test
    void anEntryPushedIn() {
        finds("pushed in", new Bad(last, Fault.CHANGED), db -> {
            move(last, last + 1);
            copy(last - 1, last);
            db.sql("update journal_head set seq = seq + 1").update();
        });
    }

    @Test
    void aCutTailShowsOnlyAgainstAHeadKeptOutside() {
        var kept = check.head();
        forge(db -> {
            db.sql("delete from journal_entry where seq > ?").param(last - 2).update();
            db.sql("update journal_head set seq = ?, mac = (select mac from journal_entry where seq = ?)")
                    .params(last - 2, last - 2)
                    .update();
            assertThat(check.verify().sound()).isTrue();
            assertThat(check.compare(kept).firstBad()).isEqualTo(new Bad(last - 1, Fault.MISSING));
        });
        found("tail cut with its head");
    }

    @Test
    void aTailCutWithoutItsHeadShowsAtOnce() {
        finds(
                "tail cut without its head",
                new Bad(last, Fault.MISSING),
                db -> db.sql("delete from journal_entry where seq = ?")
                        .param(last)
                        .update());
    }

    @Test
    void aRewrittenJournalShowsAgainstAHeadKeptOutside() {
        var kept = check.head();
        forge(db -> {
            db.sql("update journal_entry set mac = ? where seq = ?")
                    .params(new byte[32], last)
                    .update();
            assertThat(check.compare(kept).firstBad()).isEqualTo(new Bad(last, Fault.REWRITTEN));
        });
        found("rewritten end");
    }

    @Test
    void anotherKey(@TempDir Path folder) {
        var stranger = new ChainCheck(tables, new KeyFolder(folder, true));
        assertThat(stranger.verify().firstBad()).isEqualTo(new Bad(1, Fault.CHANGED));
        found("another key");
    }

    /** Somebody with the database and without the key puts another journal in its place, head and all. */
    @Test
    void anotherJournalInItsPlace(@TempDir Path folder) {
        var other = new Chain(new KeyFolder(folder, true).key(ChainedJournal.KEY));
        var kept = check.head();
        forge(db -> {
            resealed(other);
            assertThat(check.verify().firstBad()).isEqualTo(new Bad(1, Fault.CHANGED));
        });
        found("replaced without the key");
        // Whoever has the key too writes a journal that fits: only the head outside tells.
        forge(db -> {
            db.sql("delete from journal_entry where seq = 1").update();
            db.sql("update journal_entry set seq = seq - 1").update();
            db.sql("update journal_head set seq = seq - 1").update();
            resealed(new Chain(keys.key(ChainedJournal.KEY)));
            assertThat(check.verify().sound()).isTrue();
            assertThat(check.compare(kept).firstBad()).isNotNull();
        });
        found("rewritten with the key");
    }

    private void resealed(Chain other) {
        var previous = new byte[0];
        for (var row : tables.after(0, Long.MAX_VALUE, Integer.MAX_VALUE)) {
            previous = other.seal(row.sequence(), row.entry(), previous);
            database.sql("update journal_entry set mac = ? where seq = ?")
                    .params(previous, row.sequence())
                    .update();
        }
        database.sql("update journal_head set mac = ?").param(previous).update();
    }

    /** How many kinds of tampering there are here and how many were found; the end of a build says it. */
    @AfterAll
    static void sayIt() {
        Evidence.note("tampering", "kinds", KINDS.size());
        Evidence.note("tampering", "detected", FOUND.size());
        assertThat(FOUND).containsExactlyInAnyOrderElementsOf(KINDS);
    }

    private static void found(String kind) {
        assertThat(KINDS).contains(kind);
        FOUND.add(kind);
    }

    private void finds(String kind, Bad bad, Consumer<JdbcClient> forgery) {
        forge(db -> {
            forgery.accept(db);
            assertThat(check.verify().firstBad()).isEqualTo(bad);
        });
        found(kind);
    }

    private void forge(Consumer<JdbcClient> work) {
        transaction.executeWithoutResult(status -> {
            work.accept(database);
            status.setRollbackOnly();
        });
        assertThat(check.verify().sound()).isTrue();
    }

    private void move(long from, long to) {
        database.sql("update journal_entry set seq = ? where seq = ?")
                .params(to, from)
                .update();
    }

    private void copy(long from, long to) {
        database.sql("insert into journal_entry select ?, happened_at, user_id, body_code, session_mark, action,"
                        + " case_no, object, facts, mac from journal_entry where seq = ?")
                .params(to, from)
                .update();
    }
}
