package org.koldoo;

import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.start.WrongInstallation;
import org.springframework.core.env.Environment;
import org.springframework.core.env.Profiles;
import org.springframework.stereotype.Component;

/**
 * What a database is for. The invented people of the demonstration come in without a password, so it opens no database with
 * real people, and the program opens no demonstration as if it were real: a demonstration is never promoted.
 */
@Component
class InstallationKind {

    private final String wanted;

    InstallationKind(Environment environment) {
        this.wanted = environment.acceptsProfiles(Profiles.of("demo")) ? "demo" : "real";
    }

    /** What a database that is made now will be for. */
    String wanted() {
        return wanted;
    }

    /** @throws WrongInstallation before anything is read or changed, where the database is for something else */
    void check(DataSource source) {
        var found = found(source);
        if (found != null && !found.equals(wanted)) {
            throw new WrongInstallation(
                    wanted.equals("demo")
                            ? "This database is in real use: the demonstration does not open it. Start without the profile"
                                    + " \"demo\" and without KOLDOO_DEMO, or name another database."
                            : "This database is a demonstration with invented people: it cannot be taken into real use. Name"
                                    + " another database.");
        }
    }

    private static @Nullable String found(DataSource source) {
        try (var connection = source.getConnection()) {
            var data = connection.getMetaData();
            var name = data.storesUpperCaseIdentifiers() ? "INSTALLATION" : "installation";
            try (var table = data.getTables(null, connection.getSchema(), name, null)) {
                if (!table.next()) {
                    return null;
                }
            }
            try (var statement = connection.createStatement();
                    var row = statement.executeQuery("select kind from installation where id = 1")) {
                return row.next() ? row.getString(1).toLowerCase(Locale.ROOT) : "unknown";
            }
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }
}
