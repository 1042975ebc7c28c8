package org.koldoo.backup;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Tables are filled one after the other, so what refers from one to another is checked at the end. */
sealed interface ForeignKeys {

    void off(Collection<String> tables) throws SQLException;

    /** Checks them all. */
    void on(Collection<String> tables) throws SQLException;

    record OnH2(Connection connection) implements ForeignKeys {

        @Override
        public void off(Collection<String> tables) throws SQLException {
            run(connection, "set referential_integrity false");
        }

        @Override
        public void on(Collection<String> tables) throws SQLException {
            run(connection, "set referential_integrity true");
            for (var table : tables) {
                run(connection, "alter table " + Tables.quoted(table) + " set referential_integrity true check");
            }
        }
    }

    /** The owner of the tables may not switch them off there, but take them away and put them back. */
    record OnPostgres(Connection connection, List<String> again) implements ForeignKeys {

        OnPostgres(Connection connection) {
            this(connection, new ArrayList<>());
        }

        @Override
        public void off(Collection<String> tables) throws SQLException {
            var away = new ArrayList<String>();
            try (var statement = connection.createStatement();
                    var keys = statement.executeQuery("select conrelid::regclass::text, conname,"
                            + " pg_get_constraintdef(oid) from pg_constraint where contype = 'f'"
                            + " and connamespace = current_schema()::regnamespace")) {
                while (keys.next()) {
                    var change = "alter table " + keys.getString(1);
                    var name = Tables.quoted(keys.getString(2));
                    away.add(change + " drop constraint " + name);
                    again.add(change + " add constraint " + name + " " + keys.getString(3));
                }
            }
            for (var one : away) {
                run(connection, one);
            }
            for (var table : tables) { // the journal's refuse what the migrations put there to be taken away
                run(connection, "alter table " + Tables.quoted(table) + " disable trigger user");
            }
        }

        @Override
        public void on(Collection<String> tables) throws SQLException {
            for (var one : again) {
                run(connection, one);
            }
            for (var table : tables) {
                run(connection, "alter table " + Tables.quoted(table) + " enable trigger user");
            }
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
