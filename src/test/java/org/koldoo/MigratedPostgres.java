package org.koldoo;

import org.flywaydb.core.Flyway;
import org.koldoo.testing.TemporaryPostgres;
import org.springframework.core.env.StandardEnvironment;

/** A PostgreSQL database with all tables, for tests that do not start the program. */
public final class MigratedPostgres {

    private MigratedPostgres() {}

    public static String database() {
        var name = TemporaryPostgres.database();
        new ModuleMigrations(new InstallationKind(new StandardEnvironment()))
                .migrate(Flyway.configure()
                        .dataSource(TemporaryPostgres.as(TemporaryPostgres.OWNER, name))
                        .load());
        return name;
    }
}
