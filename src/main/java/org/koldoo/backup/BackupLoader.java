package org.koldoo.backup;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.Refused;

/** Puts the rows of a backup into a database that has the same tables and nothing of its own yet; all or nothing. */
final class BackupLoader implements BackupReader.Rows, AutoCloseable {

    private static final int BATCH = 500;

    private final Connection connection;
    private final boolean postgres;
    private final ForeignKeys foreignKeys;
    private final Map<String, String> tables;
    private final Map<String, String> counts = new HashMap<>();
    private final List<Map.Entry<String, String>> counted = new ArrayList<>();
    private @Nullable Filling filling;

    /** The table that is being filled. */
    private static final class Filling {

        final String name;
        final String table;
        final List<Tables.Column> columns;
        final PreparedStatement insert;
        long rows;

        Filling(String name, String table, List<Tables.Column> columns, PreparedStatement insert) {
            this.name = name;
            this.table = table;
            this.columns = columns;
            this.insert = insert;
        }
    }

    BackupLoader(Connection connection, boolean postgres) throws SQLException {
        this.connection = connection;
        this.postgres = postgres;
        connection.setAutoCommit(false);
        this.tables = Tables.of(connection);
        this.foreignKeys = postgres ? new ForeignKeys.OnPostgres(connection) : new ForeignKeys.OnH2(connection);
        foreignKeys.off(tables.values());
        try (var statement = connection.createStatement()) {
            for (var table : tables.values()) {
                statement.executeUpdate("delete from " + Tables.quoted(table)); // what the migrations put there
            }
        }
    }

    @Override
    public void table(Content.Table table) throws SQLException {
        var target = tables.get(table.name());
        if (target == null) {
            throw new Refused("backup.newer");
        }
        var known = Tables.columns(connection, target).stream()
                .collect(Collectors.toMap(Tables.Column::plain, column -> column));
        var columns = new ArrayList<Tables.Column>();
        for (var column : table.columns()) {
            var there = known.get(column.getKey());
            if (there == null) {
                throw new Refused("backup.newer");
            }
            columns.add(there);
        }
        var values = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        filling = new Filling(
                table.name(),
                target,
                columns,
                connection.prepareStatement("insert into " + Tables.quoted(target) + " (" + Tables.names(columns)
                        + ") values (" + values + ")"));
    }

    @Override
    public void row(@Nullable Object[] values) throws SQLException {
        var now = current();
        for (int at = 0; at < values.length; at++) {
            now.insert.setObject(at + 1, values[at]);
        }
        now.insert.addBatch();
        now.rows++;
        if (now.rows % BATCH == 0) {
            now.insert.executeBatch();
        }
    }

    @Override
    public void end() throws SQLException {
        var now = current();
        now.insert.executeBatch();
        now.insert.close();
        counts.put(now.name, String.valueOf(now.rows));
        now.columns.stream()
                .filter(Tables.Column::counted)
                .forEach(column -> counted.add(Map.entry(now.table, column.name())));
        filling = null;
    }

    private Filling current() {
        if (filling == null) {
            throw new Refused("backup.damaged");
        }
        return filling;
    }

    /** The database goes on counting behind the highest number. */
    private void countOn(Statement statement, String table, String column) throws SQLException {
        long next;
        try (var row = statement.executeQuery(
                "select coalesce(max(" + Tables.quoted(column) + "), 0) + 1 from " + Tables.quoted(table))) {
            row.next();
            next = row.getLong(1);
        }
        statement.execute(
                postgres
                        ? "select setval(pg_get_serial_sequence('" + Tables.quoted(table) + "', '" + column + "'), "
                                + next + ", false)"
                        : "alter table " + Tables.quoted(table) + " alter column " + Tables.quoted(column)
                                + " restart with " + next);
    }

    /** How many rows each table got. */
    Map<String, String> counts() {
        return Map.copyOf(counts);
    }

    /** Only now something stays: in a file database a change of a table would commit the rows before it. */
    void done() throws SQLException {
        try (var statement = connection.createStatement()) {
            for (var column : counted) {
                countOn(statement, column.getKey(), column.getValue());
            }
            // The file here is closed by a key of its own, which the next start writes down.
            statement.executeUpdate("delete from key_check where name = 'database.key'");
        }
        foreignKeys.on(tables.values());
        connection.commit();
    }

    @Override
    public void close() throws SQLException {
        connection.rollback();
        connection.close();
    }
}
