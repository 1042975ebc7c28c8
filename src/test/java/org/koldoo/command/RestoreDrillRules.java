package org.koldoo.command;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.koldoo.backup.Backups;
import org.koldoo.backup.RecoveryKey;
import org.koldoo.base.CaseNumber;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.Refused;
import org.koldoo.base.start.WholeDatabase;
import org.koldoo.cases.AgeClass;
import org.koldoo.cases.CaseField;
import org.koldoo.cases.NewCase;
import org.koldoo.cases.Sex;
import org.koldoo.cases.YesNoUnsure;
import org.koldoo.testing.Acting;
import org.koldoo.testing.Hidden;
import org.koldoo.testing.Mechanism;
import org.koldoo.vault.KeyOwner;
import org.koldoo.vault.Vault;
import org.koldoo.workflow.EngineParity;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The restore drill: a backup while people write, a new machine, and everything is there. */
abstract class RestoreDrillRules extends Mechanism {

    private static final String CANARY = "Канарейкина";
    private static final List<String> SETTINGS = List.of(
            "koldoo.keys",
            "org.springframework.boot.logging.LoggingSystem",
            "spring.datasource.username",
            "spring.datasource.password",
            "spring.flyway.user",
            "spring.flyway.password");

    @TempDir
    Path folder;

    @Autowired
    Backups backups;

    @Autowired
    WholeDatabase whole;

    @Autowired
    Vault vault;

    @Autowired
    KeyFolder keys;

    @Value("${koldoo.keys}")
    Path keyFolder;

    final RecoveryKey recovery = RecoveryKey.make();
    private Path paper;

    /** An empty place of the same kind. */
    abstract String emptyPlace() throws Exception;

    void settings(Map<String, String> settings) {}

    @BeforeEach
    void anotherMachineWithTheKeys() throws Exception {
        paper = Files.writeString(folder.resolve("paper"), String.join("\n", recovery.privateLines()));
        var settings = new HashMap<>(
                Map.of("koldoo.keys", keyFolder.toString(), "org.springframework.boot.logging.LoggingSystem", "none"));
        settings(settings);
        settings.forEach(System::setProperty);
    }

    @AfterEach
    void asBefore() {
        SETTINGS.forEach(System::clearProperty);
    }

    record Outcome(int exit, String result, String trouble) {}

    private Outcome run(String... arguments) {
        var result = new StringWriter();
        var trouble = new StringWriter();
        int exit = Commands.run(new PrintWriter(result, true), new PrintWriter(trouble, true), arguments);
        return new Outcome(exit, result.toString(), trouble.toString());
    }

    Outcome restore(Path file, String place) {
        return run("restore", "--from", file.toString(), "--to", place, "--recovery-key", paper.toString());
    }

    @Test
    void whatWasBackedUpWhilePeopleWroteIsWholeElsewhere() throws Exception {
        for (int i = 0; i < 3; i++) {
            open();
        }
        var file = folder.resolve("busy.backup");
        var stop = new AtomicBoolean();
        try (var people = Executors.newFixedThreadPool(3)) {
            var work = new ArrayList<Future<?>>();
            for (int i = 0; i < 3; i++) {
                work.add(people.submit(() -> {
                    while (!stop.get()) {
                        open();
                    }
                }));
            }
            Thread.sleep(500);
            try {
                backups.make(file, recovery);
            } finally {
                stop.set(true);
            }
            for (var one : work) {
                one.get();
            }
        }
        var place = emptyPlace();
        var outcome = restore(file, place);
        assertThat(outcome.trouble()).isEmpty();
        assertThat(outcome.result())
                .contains("The backup is whole", "The journal is sound", "Cases and their tasks fit", "Restored to");
        assertThat(outcome.exit()).isZero();

        var again = restore(file, place);
        assertThat(again.exit()).isEqualTo(2);
        assertThat(again.trouble()).contains("already", "empty place only");
    }

    @Test
    void everyRowOfEveryTableIsThere() throws Exception {
        open();
        var file = folder.resolve("quiet.backup");
        var holds = backups.make(file, recovery);
        Map<String, List<String>> before;
        try (var connection = whole.open()) {
            before = rows(connection);
        }
        assertThat(before.values().stream().mapToLong(List::size).sum()).isEqualTo(holds.rows());
        assertThat(before).hasSizeGreaterThan(60);

        var place = emptyPlace();
        assertThat(restore(file, place).exit()).isZero();
        var there = Map.of(
                "spring.datasource.url", place.startsWith("jdbc:") ? place : "jdbc:h2:file:" + place + "/koldoo");
        try (var program = QuietProgram.start(QuietProgram.class, there);
                var connection = program.getBean(WholeDatabase.class).open()) {
            var after = rows(connection);
            assertThat(after.keySet()).isEqualTo(before.keySet());
            before.forEach((table, rows) -> {
                if (table.equals("journal_entry")) { // and that it was restored
                    assertThat(after.get(table)).containsAll(rows).hasSize(rows.size() + 1);
                } else if (!table.equals("journal_head")) {
                    assertThat(after.get(table)).as(table).isEqualTo(rows);
                }
            });
            var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            assertThat(EngineParity.orphans(database))
                    .allSatisfy((what, count) -> assertThat(count).as(what).isZero());
        }
    }

    @Test
    void aHalfWithoutTheOtherIsNoticed() throws Exception {
        open();
        try (var connection = whole.open()) {
            connection.setAutoCommit(false);
            var database = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            database.update(
                    "delete from work_item where id in (select id from work_item where state = 'OPEN' limit 1)");
            assertThat(EngineParity.orphans(database).get("tasks of the engine without a record"))
                    .isEqualTo(1);
            database.update("delete from case_grant");
            database.update("delete from procedure_run where ended_at is null");
            assertThat(EngineParity.orphans(database).get("procedures of the engine without a record"))
                    .isPositive();
            assertThat(EngineParity.orphans(database).get("cases without a procedure"))
                    .isPositive();
            connection.rollback();
        }
    }

    @Test
    void aChangedOrShortenedFileIsRefusedAndNothingIsWritten() throws Exception {
        var file = folder.resolve("whole.backup");
        backups.make(file, recovery);
        var bytes = Files.readAllBytes(file);
        var random = new Random(1);
        var damaged = folder.resolve("damaged.backup");
        for (int i = 0; i < 40; i++) {
            var changed = bytes.clone();
            int at = i < 20 ? i * 5 : random.nextInt(bytes.length);
            changed[at] ^= (byte) (1 << random.nextInt(8));
            Files.write(damaged, changed);
            assertThatThrownBy(() -> Backups.open(damaged, recovery))
                    .as("byte " + at)
                    .isInstanceOf(Refused.class);
        }
        for (int cut : new int[] {bytes.length - 10, 1 << 20, 40, 17, 16, 1}) {
            Files.write(damaged, java.util.Arrays.copyOf(bytes, Math.max(0, bytes.length - cut)));
            assertThatThrownBy(() -> Backups.open(damaged, recovery))
                    .as("cut " + cut)
                    .isInstanceOf(Refused.class);
        }
        var place = folder.resolve("nothing");
        var outcome = restore(damaged, place.toString());
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.trouble()).contains("damaged", "nothing was restored");
        assertThat(place).doesNotExist();
    }

    @Test
    void withoutTheRecoveryKeyNothingIsReadFromIt() throws Exception {
        open();
        var file = folder.resolve("closed.backup");
        backups.make(file, recovery);
        assertThat(new Hidden(List.of(CANARY, "case_file", "root.key")).under(file))
                .isEmpty();
        assertThatThrownBy(() -> Backups.open(file, RecoveryKey.make()))
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.code()).isEqualTo("backup.otherKey"));
    }

    @Test
    void besideOtherKeysItIsNotRestored() throws Exception {
        var file = folder.resolve("keys.backup");
        backups.make(file, recovery);
        var others = new KeyFolder(folder.resolve("others"), true);
        keys.names().forEach(others::make);
        System.setProperty("koldoo.keys", folder.resolve("others").toString());
        var place = folder.resolve("nothing");
        var outcome = restore(file, place.toString());
        assertThat(outcome.exit()).isEqualTo(2);
        assertThat(outcome.trouble()).contains(".key is not the one of this backup");
        assertThat(place).doesNotExist();

        System.setProperty("koldoo.keys", folder.resolve("none").toString());
        assertThat(restore(file, place.toString()).trouble()).contains(".key is missing");
        assertThat(folder.resolve("none")).doesNotExist();
    }

    @Test
    void whatWasErasedAfterTheBackupDoesNotComeBack() throws Exception {
        var number = open();
        var file = folder.resolve("yesterday.backup");
        backups.make(file, recovery);
        does(worker, () -> vault.destroyKey(KeyOwner.of(number)));
        var outcome = restore(file, emptyPlace());
        assertThat(outcome.trouble()).isEmpty();
        assertThat(outcome.result()).contains("Erased again, because it was erased after the backup: 1.");
    }

    private CaseNumber open() {
        return Acting.as(
                worker,
                () -> cases.open(new NewCase(
                        UUID.randomUUID(),
                        Sex.F,
                        AgeClass.ADULT,
                        YesNoUnsure.NO,
                        YesNoUnsure.NO,
                        true,
                        YesNoUnsure.NO,
                        Set.of(),
                        Set.of(),
                        null,
                        Map.of(CaseField.FAMILY_NAME, CANARY, CaseField.LANGUAGE, "ky"))));
    }

    private static Map<String, List<String>> rows(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var tables = connection
                .getMetaData()
                .getTables(null, connection.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                names.add(tables.getString("TABLE_NAME"));
            }
        }
        var rows = new TreeMap<String, List<String>>();
        for (var name : names) {
            var plain = name.toLowerCase(java.util.Locale.ROOT);
            if (!plain.startsWith("flyway_")) {
                rows.put(plain, rows(connection, name));
            }
        }
        return rows;
    }

    private static List<String> rows(Connection connection, String table) throws SQLException {
        var rows = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var found = statement.executeQuery("select * from \"" + table + "\"")) {
            int columns = found.getMetaData().getColumnCount();
            while (found.next()) {
                var row = new StringBuilder();
                for (int at = 1; at <= columns; at++) {
                    var value = found.getObject(at);
                    row.append(found.getMetaData().getColumnName(at))
                            .append('=')
                            .append(
                                    value instanceof java.time.OffsetDateTime moment
                                            ? moment.toInstant().toString()
                                            : value instanceof byte[] bytes
                                                    ? HexFormat.of().formatHex(bytes)
                                                    : value instanceof java.sql.Blob || value instanceof java.sql.Clob
                                                            ? found.getString(at)
                                                            : String.valueOf(value))
                            .append('|');
                }
                rows.add(row.toString());
            }
        }
        rows.sort(null);
        return rows;
    }
}
