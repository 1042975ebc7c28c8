package org.koldoo.base.log;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.koldoo.base.KeyTrouble;
import org.koldoo.testing.Asvs;
import org.koldoo.testing.KoldooTest;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The log of the running program, as its settings make it. */
@KoldooTest
@ExtendWith(OutputCaptureExtension.class)
class LogTest {

    private static final Logger LOG = LoggerFactory.getLogger(LogTest.class);

    @Autowired
    JdbcClient database;

    @Test
    @Asvs("V16.4.1")
    void aMessageCannotPassForAnotherLine(CapturedOutput log) {
        LOG.error("typed: {}", "a\r\n2026-01-01T00:00:00.000+06:00 ERROR forged\u001b[2J\u202eend");

        assertThat(log.getAll())
                .contains("    | 2026-01-01T00:00:00.000+06:00 ERROR forged")
                .doesNotContain("\n2026-01-01T00:00:00.000+06:00 ERROR forged")
                .doesNotContain("\u001b[2J", "\u202e");
    }

    @Test
    @Asvs("V16.2.5")
    void whatADriverQuotesOfARowIsNotWritten(CapturedOutput log) {
        try {
            database.sql("select cast('Zzyxlogcanary' as integer)")
                    .query(Integer.class)
                    .single();
        } catch (DataAccessException e) {
            assertThat(e).hasStackTraceContaining("Zzyxlogcanary");
            LOG.error("trouble", new IllegalStateException("Zzyxlogcanary in words", e));
        }

        assertThat(log.getAll())
                .contains("trouble", "Caused by: org.springframework", "LogTest")
                .doesNotContain("Zzyxlogcanary");
    }

    @Test
    void whatTheOperatorMustKnowKeepsItsWords(CapturedOutput log) {
        LOG.error("no start", new KeyTrouble("The key file is missing"));

        assertThat(log.getAll()).contains("KeyTrouble: The key file is missing");
    }
}
