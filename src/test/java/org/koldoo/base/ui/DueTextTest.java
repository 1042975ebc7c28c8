package org.koldoo.base.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.koldoo.base.Languages;
import org.koldoo.base.Texts;
import org.koldoo.testing.MutableClock;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DueTextTest {

    private final MutableClock clock = new MutableClock();
    private final Texts texts = new AnnotationConfigApplicationContext("org.koldoo.base.texts").getBean(Texts.class);
    private final DueText due = new DueText(clock, texts);

    @BeforeEach
    void ten() {
        clock.reset();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        PT5H        | 5 hours left           | ещё 5 часов              | 5 саат калды
        PT1H10M     | 1 hour left            | ещё 1 час                | 1 саат калды
        PT42M       | 42 minutes left        | ещё 42 мин.              | 42 мүнөт калды
        PT0S        | due now                | срок наступил            | мөөнөтү келди
        PT-59S      | due now                | срок наступил            | мөөнөтү келди
        P1DT3H      | 1 day 3 hours left     | ещё 1 день 3 часа        | 1 күн 3 саат калды
        P21D        | 21 days left           | ещё 21 день              | 21 күн калды
        P12DT5H     | 12 days left           | ещё 12 дней              | 12 күн калды
        PT-52H      | 2 days 4 hours overdue | просрочено на 2 дня 4 часа    | 2 күн 4 саат кечикти
        PT-1M       | 1 minute overdue       | просрочено на 1 мин.          | 1 мүнөт кечикти
        """)
    void saysInThreeLanguagesWhenSomethingIsDue(Duration left, String en, String ru, String ky) {
        var when = clock.instant().plus(left);
        assertThat(due.words(when, Languages.ENGLISH)).isEqualTo(en);
        assertThat(due.words(when, Languages.RUSSIAN)).isEqualTo(ru);
        assertThat(due.words(when, Languages.KYRGYZ)).isEqualTo(ky);
    }

    @Test
    void withoutADeadlineItSaysSo() {
        assertThat(due.words(null, Locale.ENGLISH)).isEqualTo("No deadline");
        assertThat(due.group(null)).isEqualTo(DueText.Group.LATER);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T03:59:59Z,OVERDUE",
        "2026-11-24T04:00:00Z,TODAY",
        "2026-11-24T17:59:59Z,TODAY",
        "2026-11-24T18:00:00Z,LATER"
    })
    void todayEndsAtMidnightInBishkek(Instant when, DueText.Group group) {
        assertThat(due.group(when)).isEqualTo(group);
    }
}
