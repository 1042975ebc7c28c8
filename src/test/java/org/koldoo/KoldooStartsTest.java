package org.koldoo;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.koldoo.testing.KoldooTest;
import org.koldoo.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;

@KoldooTest
class KoldooStartsTest {

    @Autowired
    Clock clock;

    @Test
    void theWholeProgramStartsOnAnEncryptedFile() {
        assertThat(clock).isInstanceOf(MutableClock.class);
    }
}
