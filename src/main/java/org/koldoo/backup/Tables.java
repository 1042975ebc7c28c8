package org.koldoo.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** The tables of a database as it is, whatever module made them, those of the engine too. */
final class Tables {

    static final String HISTORY = "flyway_schema_history_";

    private Tables() {}

    /** Names as the database writes them, by their lower-case form; those that say what was migrated are not data. */
    static Map<String, String> of(Connection database) throws SQLException {
        return all(database, false);
    }

    private static Map<String, String> all(Connection database, boolean histories) throws SQLException {
        var names = new TreeMap<String, String>();
        try (var tables = database.getMetaData()
                .getTables(null, database.getSchema(), "%", new String[] {"TABLE", "BASE TABLE"})) {
            while (tables.next()) {
                var name = tables.getString("TABLE_NAME");
                var plain = name.toLowerCase(Locale.ROOT);
                if (plain.startsWith(HISTORY) == histories && (histories || !plain.startsWith("flyway_"))) {
                    names.put(plain, name);
                }
            }
        }
        return names;
    }

    /** How far each module is migrated. */
    static Map<String, String> versions(Connection database) throws SQLException {
        var versions = new TreeMap<String, String>();
        for (var history : all(database, true).entrySet()) {
            try (var statement = database.createStatement();
                    var row = statement.executeQuery("select \"version\" from " + quoted(history.getValue())
                            + " where \"success\" and \"version\" is not null order by \"installed_rank\" desc")) {
                if (row.next()) {
                    versions.put(history.getKey().substring(HISTORY.length()), row.getString(1));
                }
            }
        }
        return versions;
    }

    /** @param counted whether the database itself counts it up */
    record Column(String name, Kind kind, boolean counted) {

        String plain() {
            return name.toLowerCase(Locale.ROOT);
        }
    }

    static List<Column> columns(Connection database, String table) throws SQLException {
        var columns = new ArrayList<Column>();
        try (var rows = database.getMetaData().getColumns(null, database.getSchema(), escaped(database, table), "%")) {
            while (rows.next()) {
                if (!"YES".equals(rows.getString("IS_GENERATEDCOLUMN"))) {
                    columns.add(new Column(
                            rows.getString("COLUMN_NAME"),
                            Kind.of(rows.getInt("DATA_TYPE"), rows.getString("TYPE_NAME")),
                            "YES".equals(rows.getString("IS_AUTOINCREMENT"))));
                }
            }
        }
        return columns;
    }

    static String names(List<Column> columns) {
        return columns.stream().map(column -> quoted(column.name())).collect(Collectors.joining(", "));
    }

    private static String escaped(Connection database, String name) throws SQLException {
        var escape = database.getMetaData().getSearchStringEscape();
        return name.replace("_", escape + "_");
    }

    static String quoted(String name) {
        return '"' + name + '"';
    }
}
