package org.koldoo;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.koldoo.journal.JournalCheck;
import org.koldoo.testing.PostgresTest;
import org.springframework.beans.factory.annotation.Autowired;

@PostgresTest
class KoldooStartsOnPostgresTest {

    @Autowired
    JournalCheck journal;

    @Test
    void theWholeProgramStartsOnAServer() {
        assertThat(journal.verify().sound()).isTrue();
    }
}
