package org.koldoo.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.ModulePostgresTest;
import org.koldoo.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModulePostgresTest
class BaseStartsOnPostgresTest {

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Test
    void startsOnAServer() {
        assertThat(clock).isInstanceOf(MutableClock.class);
        assertThat(database.sql("select name from key_check")
                        .query(String.class)
                        .list())
                .doesNotContain("database.key");
    }
}
