package org.koldoo.base.start;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.sql.SQLException;
import java.time.Clock;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Map;
import org.h2.api.ErrorCode;
import org.jspecify.annotations.Nullable;
import org.koldoo.base.KeyFolder;
import org.koldoo.base.KeyTrouble;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

@Configuration
@EnableConfigurationProperties(DataSourceProperties.class)
class DatabaseConfiguration {

    static final String DATABASE_KEY = "database.key";

    @Bean
    Database database(DataSourceProperties properties) {
        return new Database(properties.determineUrl(), properties.getUsername(), properties.getPassword());
    }

    @Bean("keyFolder")
    KeyFolder keys(
            @Value("${koldoo.keys}") Path folder,
            @Value("${koldoo.database-must-exist:false}") boolean mustExist,
            Database database,
            ObjectProvider<OpenedKeys> opened,
            Environment environment) {
        var needed = Binder.get(environment)
                .bind("koldoo.restore.keys", Bindable.mapOf(String.class, String.class))
                .orElse(Map.of());
        var inMemory = opened.getIfAvailable();
        var keys = keyFolder(folder, mustExist, database);
        if (inMemory != null) {
            keys = new KeyFolder(folder, false, inMemory.keys());
        }
        return needed.isEmpty() ? keys : keysOfABackup(keys, folder, needed, database);
    }

    KeyFolder keyFolder(Path folder, boolean mustExist, Database database) {
        var data = database.h2File();
        if (data != null && inside(folder, data)) {
            throw new KeyTrouble("The key folder " + folder
                    + " lies in the data folder, so that one stolen folder is enough: name another one with"
                    + " koldoo.keys.");
        }
        return new KeyFolder(folder, refuseUnless(mustExist, database));
    }

    /** @return whether there is no data yet */
    private static boolean refuseUnless(boolean mustExist, Database database) {
        boolean fresh = database.fresh();
        if (fresh && mustExist) {
            throw new KeyTrouble("There is no database at " + database.place() + ".");
        }
        return fresh;
    }

    /** A backup goes into an empty place only, beside the keys it was made with; nothing is written before that is sure. */
    private static KeyFolder keysOfABackup(
            KeyFolder found, Path folder, Map<String, String> needed, Database database) {
        if (!database.fresh()) {
            throw new WrongInstallation(
                    "There is a database at " + database.place()
                            + " already: a backup is put back into an empty place only. Name another one, or move this one away.");
        }
        var keys = found.inMemory() ? found : new KeyFolder(folder, false);
        needed.forEach((name, fingerprint) -> {
            // That of the old file closes the old file only: this is how it is changed.
            if (!name.equals(DATABASE_KEY)
                    && !MessageDigest.isEqual(HexFormat.of().parseHex(fingerprint), keys.fingerprint(name))) {
                throw new KeyTrouble("The key file " + keys.file(name)
                        + " is not the one of this backup: put back the right one from your copy of the keys.");
            }
        });
        if (database.h2() && !keys.names().contains(DATABASE_KEY)) {
            keys.make(DATABASE_KEY); // out of PostgreSQL, which needs none, or after the old one was taken away
        }
        return keys;
    }

    @Bean
    @ConfigurationProperties("spring.datasource.hikari")
    HikariDataSource dataSource(Database database, KeyFolder keys, Clock clock) {
        var pool = database.postgres() ? new IntroducingPool(clock) : new HikariDataSource();
        pool.setJdbcUrl(database.safeUrl());
        if (database.h2File() != null) {
            pool.setUsername("koldoo");
            pool.setPassword(h2Passwords(keys.key(DATABASE_KEY)));
        } else {
            pool.setUsername(database.user());
            pool.setPassword(database.password());
        }
        return tried(pool, keys);
    }

    private static boolean inside(Path keys, Path data) {
        var folder = data.toAbsolutePath().normalize().getParent();
        return folder != null && keys.toAbsolutePath().normalize().startsWith(folder);
    }

    /** H2 takes the password of the file and that of the user in one, with a space between. */
    private static String h2Passwords(byte[] key) {
        var hex = HexFormat.of();
        return hex.formatHex(key) + " " + hex.formatHex(Arrays.copyOf(key, 8));
    }

    private static HikariDataSource tried(HikariDataSource pool, KeyFolder keys) {
        try {
            pool.getConnection().close();
            return pool;
        } catch (SQLException | RuntimeException e) {
            pool.close();
            var code = vendorCode(e);
            if (code == ErrorCode.FILE_ENCRYPTION_ERROR_1 || code == ErrorCode.WRONG_USER_OR_PASSWORD) {
                throw new KeyTrouble("The key file " + keys.file(DATABASE_KEY)
                        + " is not the one of this database: put back the right one from your backup of the keys.");
            }
            if (code == ErrorCode.DATABASE_ALREADY_OPEN_1) {
                throw new DatabaseInUse();
            }
            throw new IllegalStateException("The database does not open.", e);
        }
    }

    private static int vendorCode(@Nullable Throwable trouble) {
        for (var cause = trouble; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && sql.getErrorCode() != 0) {
                return sql.getErrorCode();
            }
        }
        return 0;
    }
}
