package org.koldoo.backup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.KeyTrouble;
import org.koldoo.journal.Alerts;
import org.koldoo.journal.Journal;
import org.koldoo.testing.ModuleTest;
import org.koldoo.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;

@ModuleTest
class DailyBackupTest {

    @TempDir
    Path folder;

    @Autowired
    Backups backups;

    @Autowired
    KeyFolder keys;

    @Autowired
    Journal journal;

    @Autowired
    Alerts alerts;

    @Autowired
    MutableClock clock;

    @Autowired
    PlatformTransactionManager transactions;

    @Autowired
    JdbcClient database;

    private final RecoveryKey recovery = RecoveryKey.make();

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    private DailyBackup daily(Path to) throws Exception {
        var file = Files.writeString(folder.resolve("recovery.pub"), recovery.publicText());
        return new DailyBackup(backups, to, 35, file.toString(), keys, journal, alerts, clock, transactions);
    }

    @Test
    void everyNightOneMoreAndNoneOlderThanFiveWeeks() throws Exception {
        var place = folder.resolve("backups");
        var daily = daily(place);
        Files.createDirectories(place);
        Files.writeString(place.resolve("holiday.jpg"), "not ours");
        for (int night = 0; night < 38; night++) {
            daily.everyNight();
            clock.advance(Duration.ofDays(1));
        }
        var names = Files.list(place)
                .map(file -> file.getFileName().toString())
                .sorted()
                .toList();
        assertThat(names).hasSize(1 + 36).contains("holiday.jpg").noneMatch(name -> name.endsWith(".part"));
        var newest = place.resolve(names.get(names.size() - 1));
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(newest)))
                .isEqualTo("rw-------");
        var paper = RecoveryKey.typed(String.join("\n", recovery.privateLines()));
        assertThat(Backups.open(newest, paper).holds().rows()).isPositive();
        assertThat(actions("backup.forgotten")).isPositive();
    }

    @Test
    void whereNoneCouldBeMadeTheOldOnesStayAndSomebodyIsTold() throws Exception {
        var place = folder.resolve("backups");
        Files.createDirectories(place);
        var old = Files.writeString(place.resolve("koldoo-20200101-023000.backup"), "old");
        var file = Files.writeString(folder.resolve("a-file"), "in the way");
        long before = database.sql("select count(*) from alert where kind = 'backup.failed'")
                .query(Long.class)
                .single();
        daily(file.resolve("below")).everyNight();
        assertThat(old).exists();
        assertThat(database.sql("select count(*) from alert where kind = 'backup.failed'")
                        .query(Long.class)
                        .single())
                .isEqualTo(before + 1);
    }

    @Test
    void withoutARecoveryKeyThereIsNoBackupThatNobodyCouldOpen() {
        assertThatThrownBy(() -> new DailyBackup(
                        backups,
                        folder,
                        35,
                        folder.resolve("none").toString(),
                        keys,
                        journal,
                        alerts,
                        clock,
                        transactions))
                .isInstanceOf(KeyTrouble.class)
                .hasMessageContaining("make-recovery-key");
    }

    private long actions(String action) {
        return database.sql("select count(*) from journal_entry where action = ?")
                .params(List.of(action))
                .query(Long.class)
                .single();
    }
}
