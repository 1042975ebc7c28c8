package org.koldoo.base.start;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the data lives: an encrypted H2 file of our own, or a PostgreSQL server. */
record Database(String url, @Nullable String user, @Nullable String password) {

    private static final String H2_FILE = "jdbc:h2:file:";

    /** What may stand behind the address of the file; other words start servers, run files or write what is kept in plain. */
    private static final Pattern HARMLESS =
            Pattern.compile("(;(CIPHER=AES|WRITE_DELAY=0|LOCK_TIMEOUT=\\d+|IFEXISTS=TRUE|DB_CLOSE_ON_EXIT=FALSE))*");

    /** @throws WrongInstallation where the embedded database would not be an encrypted file of our own */
    Database {
        if (url.toLowerCase(Locale.ROOT).startsWith("jdbc:h2:")
                && !(url.startsWith(H2_FILE)
                        && HARMLESS.matcher(url.replaceFirst("^[^;]*", "")).matches())) {
            throw new WrongInstallation("The embedded database is always an encrypted file: write its address as "
                    + H2_FILE + "./data/koldoo, without further settings.");
        }
    }

    boolean h2() {
        return url.startsWith("jdbc:h2:");
    }

    boolean postgres() {
        return url.startsWith("jdbc:postgresql:");
    }

    /** The H2 file without its ending, or null. */
    @Nullable
    Path h2File() {
        return url.startsWith(H2_FILE) ? Path.of(url.substring(H2_FILE.length()).split(";", 2)[0]) : null;
    }

    /** No data yet: the only moment in which keys may be made. */
    boolean fresh() {
        var file = h2File();
        if (file != null) {
            return Files.notExists(Path.of(file + ".mv.db"));
        }
        return emptySchema();
    }

    /** Where it is, for messages: without user and password. */
    String place() {
        return url.replaceAll("[?;].*", "");
    }

    /**
     * Encrypted, and nothing acknowledged is lost when the machine dies: H2's own default loses up to half a second. When the
     * program ends, H2 stays open until the pool closes it; by itself it would close at once, while requests are still
     * answered. A connection keeps more statements ready than the eight of H2's default, for one action has more than that.
     */
    String safeUrl() {
        if (h2File() == null) {
            return url;
        }
        return Stream.of(
                        "CIPHER=AES",
                        "WRITE_DELAY=0",
                        "LOCK_TIMEOUT=10000",
                        "DB_CLOSE_ON_EXIT=FALSE",
                        "QUERY_CACHE_SIZE=256")
                .reduce(url, Database::with);
    }

    private static String with(String url, String option) {
        return url.contains(";" + option) ? url : url + ";" + option;
    }

    private boolean emptySchema() {
        try (var connection = DriverManager.getConnection(url, user, password);
                var statement = connection.createStatement();
                var tables = statement.executeQuery(
                        "select count(*) from information_schema.tables where table_schema = current_schema()")) {
            tables.next();
            return tables.getLong(1) == 0;
        } catch (SQLException e) {
            throw new IllegalStateException("The database does not answer: " + place(), e);
        }
    }
}
