package org.koldoo.cases;

import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.koldoo.MigratedPostgres;
import org.koldoo.base.start.ProgramSource;
import org.koldoo.testing.MutableClock;

/** The same behind the policies, as the program signs in there. */
class SealOnPostgresTest extends SealRules {

    private HikariDataSource pool;

    @Override
    Bench bench() {
        var clock = new MutableClock();
        pool = ProgramSource.on(MigratedPostgres.database(), clock);
        return new Bench(pool, clock);
    }

    @AfterEach
    void close() {
        pool.close();
    }
}
