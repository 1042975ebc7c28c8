package org.koldoo.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.koldoo.journal.RefusalCount.Due;
import org.koldoo.journal.RefusalCount.Key;
import org.koldoo.testing.Asvs;

@Asvs("V16.3.2")
class RefusalCountTest {

    private static final Instant NOW = Instant.parse("2026-11-26T10:00:00Z");

    private final RefusalCount count = new RefusalCount(NOW);

    private static Key number(int number) {
        return new Key("Cases.read", number);
    }

    @Test
    void theSameThingCountsOnceAMinute() {
        assertThat(count.count(number(1), NOW)).isEqualTo(new Due(true, 0, 0));
        assertThat(count.count(number(1), NOW.plusSeconds(59)).nothing()).isTrue();
        assertThat(count.count(number(1), NOW.plusSeconds(60)).alone()).isTrue();
    }

    @Test
    void aMillionIsSummedUpInAFewEntriesAndNoneOfThemIsForgotten() {
        int alone = 0;
        int sums = 0;
        int summed = 0;
        int warnings = 0;
        for (int i = 0; i < 1_000_000; i++) {
            var due = count.count(number(i), NOW);
            alone += due.alone() ? 1 : 0;
            sums += due.many() > 0 ? 1 : 0;
            summed += due.many();
            warnings += due.different() > 0 ? 1 : 0;
        }
        assertThat(alone).isEqualTo(RefusalCount.ALONE);
        assertThat(sums).isBetween(10, 15);
        assertThat(warnings).isOne();

        var later = count.count(number(0), NOW.plusSeconds(3600));
        assertThat(later.alone()).isTrue();
        assertThat(alone + summed + later.many()).isEqualTo(1_000_000);
    }

    @Test
    void twentyDifferentThingsAreToldOnceAnHourAndOneThingTwentyTimesIsNot() {
        for (int i = 0; i < 200; i++) {
            assertThat(count.count(number(7), NOW.plusSeconds(10L * i)).different())
                    .isZero();
        }
        for (int i = 101; i < 119; i++) {
            assertThat(count.count(number(i), NOW.plusSeconds(2000)).different())
                    .isZero();
        }
        assertThat(count.count(number(119), NOW.plusSeconds(2000)).different()).isEqualTo(20);
        assertThat(count.count(number(120), NOW.plusSeconds(2000)).different()).isZero();
    }

    @Test
    void whatCouldNotBeWrittenIsWrittenWithTheNext() {
        for (int i = 0; i < RefusalCount.DIFFERENT - 1; i++) {
            count.count(number(i), NOW);
        }
        var last = number(99);
        var due = count.count(last, NOW);
        count.notWritten(last, due);
        assertThat(count.count(last, NOW)).isEqualTo(due).isEqualTo(new Due(true, 0, RefusalCount.DIFFERENT));
    }

    @Test
    void aClockThatIsPutBackBeginsANewHour() {
        count.count(number(1), NOW);
        assertThat(count.count(number(1), NOW.minusSeconds(1)).alone()).isTrue();
    }
}
