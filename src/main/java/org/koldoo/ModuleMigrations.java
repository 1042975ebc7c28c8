package org.koldoo;

import static java.util.Comparator.comparing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.DatabaseMetaData;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.core.env.Environment;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;

/**
 * Migrates each module by itself, lower modules first: its files lie in {@code db/migration/<module>}, or in
 * {@code db/migration/<module>/<database>} where the databases differ, and its history is in a table of its own.
 */
@Component
class ModuleMigrations implements FlywayMigrationStrategy {

    /** What everything else stands on, in this order; the chapters and the rest follow by name, the grants come last. */
    private static final List<String> FOUNDATION = List.of(
            "flowable", "base", "journal", "approvals", "vault", "institutions", "accounts", "workflow", "cases");

    private static final Pattern FILE = Pattern.compile(".*/db/migration/([^/]+)/(?:([^/]+)/)?[^/]+\\.sql");

    private final InstallationKind installation;
    /** For a restore: as far as each module was when the backup was made, and no others; empty = all, as far as they go. */
    private final Map<String, String> asFarAs;

    @Autowired
    ModuleMigrations(InstallationKind installation, Environment environment) {
        this.installation = installation;
        this.asFarAs = Binder.get(environment)
                .bind("koldoo.restore.migrated", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
    }

    ModuleMigrations(InstallationKind installation) {
        this.installation = installation;
        this.asFarAs = Map.of();
    }

    @Override
    public void migrate(Flyway flyway) {
        installation.check(flyway.getConfiguration().getDataSource());
        foldersFor(databaseOf(flyway.getConfiguration().getDataSource())).stream()
                .filter(folder -> asFarAs.isEmpty() || asFarAs.containsKey(moduleOf(folder)))
                .sorted(comparing(ModuleMigrations::place).thenComparing(folder -> folder))
                .forEach(folder -> migrate(flyway, folder));
    }

    private static int place(String folder) {
        int place = FOUNDATION.indexOf(moduleOf(folder));
        return place >= 0 ? place : FOUNDATION.size() + (moduleOf(folder).equals("grants") ? 1 : 0);
    }

    private void migrate(Flyway flyway, String folder) {
        Flyway.configure()
                .configuration(flyway.getConfiguration())
                .placeholders(Map.of("installation", installation.wanted()))
                .locations("classpath:db/migration/" + folder)
                .table("flyway_schema_history_" + moduleOf(folder))
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .target(asFarAs.getOrDefault(moduleOf(folder), "latest"))
                .load()
                .migrate();
    }

    private static String databaseOf(DataSource source) {
        try {
            var product = JdbcUtils.<String>extractDatabaseMetaData(source, DatabaseMetaData::getDatabaseProductName);
            return DatabaseDriver.fromProductName(product).getId();
        } catch (MetaDataAccessException e) {
            throw new IllegalStateException("The database does not answer", e);
        }
    }

    /** The folders with migrations for this database, each {@code module} or {@code module/database}. */
    private static Set<String> foldersFor(String database) {
        var folders = new HashSet<String>();
        try {
            for (var file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:db/migration/*/**/*.sql")) {
                var path = FILE.matcher(file.getURL().toString());
                if (!path.matches()) {
                    throw new IllegalStateException(file + " lies too deep: db/migration/<module>[/<database>]");
                }
                if (path.group(2) == null) {
                    folders.add(path.group(1));
                } else if (path.group(2).equals(database)) {
                    folders.add(path.group(1) + "/" + database);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return folders;
    }

    private static String moduleOf(String folder) {
        return folder.replaceAll("/.*", "");
    }
}
