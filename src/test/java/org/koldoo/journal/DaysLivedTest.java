package org.koldoo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.koldoo.base.Actor;
import org.koldoo.base.CurrentActor;
import org.koldoo.testing.ModuleTest;
import org.koldoo.testing.MutableClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@ModuleTest
class DaysLivedTest {

    @Autowired
    DaysLived days;

    @Autowired
    Journal journal;

    @Autowired
    MutableClock clock;

    @Autowired
    TransactionTemplate transaction;

    @AfterEach
    void today() {
        clock.reset();
    }

    @Test
    void aJumpOfTheClockIsOneDayHoweverFarItGoes() {
        clock.advance(Duration.ofDays(4000)); // no other test was here
        var from = clock.instant();
        wrote();
        wrote();
        assertThat(days.since(from)).isEqualTo(1);
        clock.advance(Duration.ofDays(400));
        wrote();
        assertThat(days.since(from)).isEqualTo(2);
        clock.advance(Duration.ofDays(1));
        wrote();
        assertThat(days.since(from)).isEqualTo(3);
        assertThat(days.since(clock.instant())).isEqualTo(1);
    }

    private void wrote() {
        CurrentActor.as(
                Actor.SYSTEM,
                () -> transaction.executeWithoutResult(
                        status -> journal.append(JournalEntry.general("test.night", "", Map.of()))));
    }
}
