package org.koldoo.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.Evidence;
import org.koldoo.testing.Hidden;

/**
 * When all journeys are over: none of what they typed for a person lies anywhere in plain. Looked through are the database file,
 * every column with the encryption of the file opened, the log, temporary files, and a backup made by the command.
 */
class CanariesAfterAllJourneys {

    private final Hidden hidden = new Hidden(Canaries.ALL);

    @Test
    void nothingThatWasTypedForAPersonLiesAnywhereInPlain() throws Exception {
        assumeThat(Canaries.anyRun())
                .as("journeys ran against a program of their own")
                .isTrue();
        var run = Canaries.latest();
        stopped(run.process());
        var backup = backup(run);

        var found = new ArrayList<String>();
        found.addAll(hidden.under(run.folder()));
        found.addAll(hidden.under(run.log()));
        found.addAll(hidden.under(backup));
        int columns = 0;
        try (var database = open(run)) {
            assertThat(rows(database, "case_file")).as("journeys made cases").isPositive();
            assertThat(searches(database))
                    .as("a search for the canary was journalled")
                    .isPositive();
            for (var column : columns(database)) {
                columns++;
                if (sings(database, column)) {
                    found.add(String.join(".", column));
                }
            }
        }
        assertThat(columns).isGreaterThan(200);
        Evidence.note("canaries", "searched", Canaries.ALL.size());
        Evidence.note("canaries", "found", found.size());
        Evidence.note("canaries-detail", "forms", hidden.forms());
        Evidence.note("canaries-detail", "columns", columns);
        assertThat(found).isEmpty();
    }

    private static void stopped(long process) throws Exception {
        var program = ProcessHandle.of(process);
        if (program.isPresent()) {
            program.get().destroy();
            program.get().onExit().get(2, TimeUnit.MINUTES);
        }
    }

    private static Path backup(Canaries.Run run) throws Exception {
        var file = Path.of("target/journey/after.backup").toAbsolutePath();
        Files.deleteIfExists(file);
        command(run, "make-recovery-key", "--replace", "--file", "keys/demo/recovery.pub");
        command(run, "backup", "--to", file.toString());
        assertThat(file).isNotEmptyFile();
        return file;
    }

    private static void command(Canaries.Run run, String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Djava.io.tmpdir=" + Canaries.TEMPORARY,
                "-jar",
                Path.of(System.getProperty("koldoo.jar", "target/koldoo.jar"))
                        .toAbsolutePath()
                        .toString()));
        command.addAll(Arrays.asList(arguments));
        var said = Path.of("target/journey/command.log").toAbsolutePath();
        var builder = new ProcessBuilder(command)
                .directory(run.folder().toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        builder.environment().put("KOLDOO_DEMO", "true");
        var process = builder.start();
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        assertThat(process.exitValue()).as(Files.readString(said)).isZero();
    }

    /** As the program opens it: with the key of the file and that of the user. */
    private static Connection open(Canaries.Run run) throws Exception {
        var key = HexFormat.of()
                .parseHex(Files.readString(run.folder().resolve("keys/demo/database.key"))
                        .strip());
        var hex = HexFormat.of();
        return DriverManager.getConnection(
                "jdbc:h2:file:" + run.folder().resolve("data/demo") + ";CIPHER=AES;IFEXISTS=TRUE",
                "koldoo",
                hex.formatHex(key) + " " + hex.formatHex(Arrays.copyOf(key, 8)));
    }

    private static List<List<String>> columns(Connection database) throws SQLException {
        var columns = new ArrayList<List<String>>();
        try (var statement = database.createStatement();
                var rows = statement.executeQuery(
                        "select table_name, column_name from information_schema.columns where table_schema = 'PUBLIC'")) {
            while (rows.next()) {
                columns.add(List.of(rows.getString(1), rows.getString(2)));
            }
        }
        return columns;
    }

    private boolean sings(Connection database, List<String> column) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select \"" + column.getLast() + "\" from \"" + column.getFirst()
                        + "\" where \"" + column.getLast() + "\" is not null")) {
            while (rows.next()) {
                var value = rows.getObject(1);
                var bytes = value instanceof byte[] || value instanceof java.sql.Blob
                        ? rows.getBytes(1)
                        : rows.getString(1).getBytes(java.nio.charset.StandardCharsets.UTF_8);
                if (!hidden.in(bytes).isEmpty()) {
                    return true;
                }
            }
        }
        return false;
    }

    private static long rows(Connection database, String table) throws SQLException {
        return count(database, "select count(*) from " + table);
    }

    private static long searches(Connection database) throws SQLException {
        return count(database, "select count(*) from journal_entry where action = 'case.searched'");
    }

    private static long count(Connection database, String sql) throws SQLException {
        try (var statement = database.createStatement();
                var row = statement.executeQuery(sql)) {
            row.next();
            return row.getLong(1);
        }
    }
}
