package org.koldoo.base;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.ModuleTest;
import org.koldoo.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class BaseStartsTest {

    @Autowired
    Clock clock;

    @Autowired
    JdbcClient database;

    @Test
    void startsOnAnEncryptedFileAndKeepsAFingerprintOfEveryKey() {
        assertThat(clock).isInstanceOf(MutableClock.class);
        assertThat(database.sql("select name from key_check")
                        .query(String.class)
                        .list())
                .contains("database.key");
    }
}
