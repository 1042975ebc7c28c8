package org.koldoo.backup;

import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.TreeMap;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.start.WholeDatabase;
import org.koldoo.journal.JournalCheck;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Writes everything as it was at one moment, while others go on writing. */
final class BackupWriter {

    private static final int ROWS_AT_ONCE = 1000;

    private final WholeDatabase database;
    private final KeyFolder keys;
    private final Clock clock;

    BackupWriter(WholeDatabase database, KeyFolder keys, Clock clock) {
        this.database = database;
        this.keys = keys;
        this.clock = clock;
    }

    /** What went into the file, for the journal and for whoever looks at it. */
    record Written(Map<String, String> about, long rows) {}

    Written write(OutputStream file, RecoveryKey recovery, String program) throws IOException, SQLException {
        try (var connection = database.open();
                var out = new DataOutputStream(SealedFile.closing(file, recovery))) {
            connection.setAutoCommit(false);
            try {
                atOneMoment(connection);
                var about = about(connection, program);
                Content.start(out, about);
                long rows = 0;
                var counts = new TreeMap<String, String>();
                for (var table : Tables.of(connection).entrySet()) {
                    long count = table(connection, out, table.getKey(), table.getValue());
                    counts.put(table.getKey(), String.valueOf(count));
                    rows += count;
                }
                out.writeBoolean(false);
                Content.map(out, counts);
                return new Written(about, rows);
            } finally {
                connection.rollback();
                asBefore(connection);
            }
        }
    }

    /** One state of all tables; on PostgreSQL an error, never fewer rows, where a policy would hide some. */
    private void atOneMoment(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            if (database.postgres()) {
                statement.execute("set transaction isolation level repeatable read, read only");
                statement.execute("set local row_security = off");
            } else {
                statement.execute("set session characteristics as transaction isolation level snapshot");
                statement.execute("set lazy_query_execution 1"); // else large results go through a file in plain
            }
        }
    }

    private void asBefore(Connection connection) throws SQLException {
        if (!database.postgres()) {
            try (var statement = connection.createStatement()) {
                statement.execute("set lazy_query_execution 0");
                statement.execute("set session characteristics as transaction isolation level read committed");
            }
        }
        connection.setAutoCommit(true);
    }

    private Map<String, String> about(Connection connection, String program) throws SQLException, IOException {
        var about = new TreeMap<String, String>();
        about.put("program", program);
        about.put("database", connection.getMetaData().getDatabaseProductName());
        about.put("made", clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
        Tables.versions(connection).forEach((module, version) -> about.put("migrated." + module, version));
        var same = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
        about.put("journal", JournalCheck.of(same, keys).head().export());
        about.put("kind", same.queryForObject("select kind from installation where id = 1", String.class));
        same.query("select name, fingerprint from key_check", row -> {
            about.put("key." + row.getString(1), HexFormat.of().formatHex(row.getBytes(2)));
        });
        var shares = keys.file("sealed.keys");
        if (Files.exists(shares)) { // opens only with two of its three holders
            about.put("sealed.keys", Base64.getEncoder().encodeToString(Files.readAllBytes(shares)));
        }
        return about;
    }

    private static long table(Connection connection, DataOutputStream out, String name, String table)
            throws SQLException, IOException {
        var columns = Tables.columns(connection, table);
        Content.table(out, name, columns);
        long count = 0;
        try (var statement = connection.createStatement()) {
            statement.setFetchSize(ROWS_AT_ONCE);
            try (var rows =
                    statement.executeQuery("select " + Tables.names(columns) + " from " + Tables.quoted(table))) {
                while (rows.next()) {
                    out.writeBoolean(true);
                    for (int at = 0; at < columns.size(); at++) {
                        columns.get(at).kind().write(out, rows, at + 1);
                    }
                    count++;
                }
            }
        }
        out.writeBoolean(false);
        return count;
    }
}
