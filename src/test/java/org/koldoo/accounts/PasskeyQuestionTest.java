package org.koldoo.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.koldoo.base.UserId;

/** A question to a passkey is for one person, once, for five minutes: whatever else would refuse the answer too. */
class PasskeyQuestionTest {

    private static final Instant ASKED = Instant.parse("2026-11-26T04:00:00Z");

    private final UserId person = UserId.random();
    private final PasskeyQuestion question = new PasskeyQuestion(person, "{}", ASKED, null, null, null);

    @Test
    void itIsForWhomItWasPutToAndGoneWhenSomebodyElseAnswers() {
        assertThat(question.take(UserId.random(), ASKED)).isFalse();
        assertThat(question.take(person, ASKED)).isFalse();
    }

    @Test
    void itIsTakenOnce() {
        assertThat(question.take(person, ASKED)).isTrue();
        assertThat(question.take(person, ASKED)).isFalse();
    }

    @Test
    void itWaitsFiveMinutes() {
        assertThat(question.take(person, ASKED.plus(Duration.ofMinutes(5)))).isFalse();
    }
}
