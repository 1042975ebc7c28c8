package org.koldoo.base.start;

import com.zaxxer.hikari.HikariDataSource;
import java.nio.file.Path;
import java.time.Clock;
import org.koldoo.base.KeyFolder;
import org.koldoo.testing.TemporaryPostgres;

/** The connections of the program, for tests that do not start it. */
public final class ProgramSource {

    private ProgramSource() {}

    public static HikariDataSource on(String database, Clock clock) {
        var place = new Database(TemporaryPostgres.url(database), TemporaryPostgres.PROGRAM, TemporaryPostgres.PROGRAM);
        return new DatabaseConfiguration().dataSource(place, new KeyFolder(Path.of("target/no-keys"), false), clock);
    }
}
